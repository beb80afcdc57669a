using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Suitability;

/// <summary>
/// 资金来源矛盾: a project of one year has its money from another source in each column, the name, a text or the notice it rests on says central or
/// provincial funds and the table has none, or money of a higher level rests on a decision of the county.
/// </summary>
internal sealed partial class FundingSourceConflict : ReviewRule
{
    private const int ShownLength = 20;
    private const string SourceSign = "资金来源";

    private static readonly ImmutableArray<(string Word, string Source)> Levels =
    [
        ("中央", FundingSource.Central),
        ("省级", FundingSource.Provincial),
        ("省财政", FundingSource.Provincial),
        ("县级", FundingSource.County),
        ("县财政", FundingSource.County),
        ("本级财政", FundingSource.County),
        ("自筹", FundingSource.Self),
    ];

    private readonly FindingCase _columns;
    private readonly FindingCase _name;
    private readonly FindingCase _approval;
    private readonly FindingCase _text;
    private readonly WordList _central;
    private readonly WordList _provincial;
    private readonly WordList _ownShare;
    private readonly WordList _countyApprovals;

    public FundingSourceConflict(ReviewKnowledge knowledge)
        : base(knowledge, "funding-source-conflict", "资金来源矛盾", ReviewAspect.Suitability)
    {
        _columns = Knowledge.Case("columns");
        _name = Knowledge.Case("name");
        _approval = Knowledge.Case("approval");
        _text = Knowledge.Case("text");
        _central = Knowledge.Words("central");
        _provincial = Knowledge.Words("provincial");
        _ownShare = Knowledge.Words("own-share");
        _countyApprovals = Knowledge.Words("county-approvals");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form) =>
        new[] { Columns(form), Name(form) ?? Told(form) ?? Notice(form), Approval(form) }.OfType<Finding>();

    private Finding? Columns(ReviewedForm form)
    {
        var (period, annual) = (form.Form.Funding.Period, form.Form.Funding.Annual);
        if (!form.Span.IsOneYear || form.AmountOf(FormSide.Period) != form.AmountOf(FormSide.Annual) || form.AmountOf(FormSide.Annual) <= 0m)
        {
            return null;
        }

        var differing = FundingSource.Common.Where(source => source != FundingSource.Total && (period[source] ?? 0m) != (annual[source] ?? 0m)).ToList();
        var closes = period.SumOfSources == annual.SumOfSources;
        return differing.Count < 2 || !closes ? null : Find(
            _columns,
            FindingPlace.Of(FormSide.Annual, differing[0]),
            [.. differing.SelectMany(source => new[] { period[source], annual[source] }).OfType<decimal>().Where(amount => amount > 0m).Select(Money.Written).Distinct()],
            $"项目期为一年，实施期列{Shown(period, differing)}，年度却列{Shown(annual, differing)}。",
            "请核对资金下达文件，按实际来源统一。");
    }

    private Finding? Name(ReviewedForm form)
    {
        var name = form.ProjectName;
        var (word, source) = name.FirstOf(_central) is { } central ? (central, FundingSource.Central) : (name.FirstOf(_provincial), FundingSource.Provincial);
        var other = source == FundingSource.Central ? _provincial : _central;
        if (word is null || name.HasAny(_ownShare) || name.HasAny(other) || !FormSides.Both.Any(side => form.AmountOf(side) > 0m) || FormSides.Both.Any(side => form.Form.Funding.Of(side)[source] is > 0m))
        {
            return null;
        }

        var side = form.AmountOf(FormSide.Annual) > 0m ? FormSide.Annual : FormSide.Period;
        var filled = form.Form.Funding.Of(side).Sources.Where(line => line.Amount > 0m).ToList();
        return filled.Count == 0 ? null : Find(
            _name,
            FindingPlace.Of(side, source),
            [form.Form.ProjectName!.Trim(), .. filled.Select(line => Money.Written(line.Amount!.Value)).Distinct()],
            $"名称写“{word}”，{FundingSource.Label(source)}却为0，{Money.Readable(filled.Sum(line => line.Amount!.Value))}列在{string.Join('、', filled.Select(Label))}。",
            $"请核对资金下达文件：属于{word}的改填“{FundingSource.Label(source)}”，不属于的改正名称。");
    }

    /// <summary>资金来源为中央…: a text says where the money comes from, and the table has nothing of that source.</summary>
    private Finding? Told(ReviewedForm form)
    {
        foreach (var text in form.Texts)
        {
            if (Clause(text.Compact) is not { } clause || clause.Contains("上级", StringComparison.Ordinal))
            {
                continue;
            }

            var named = Levels.Where(level => clause.Contains(level.Word, StringComparison.Ordinal)).ToList();
            if (named.Count > 0 && named.TrueForAll(level => IsWithout(form, level.Source)) && OtherSources(form) is { Length: > 0 } other)
            {
                return Find(
                    _text,
                    FindingPlace.Of(text.Field),
                    [clause, .. form.WrittenFor(FormSides.Both.Max(form.AmountOf))],
                    $"{text.Label}写“{Excerpt.Of(clause, ShownLength)}”，{FundingSource.Label(named[0].Source)}却为0，资金列在{other}。",
                    "请核对资金下达文件，按实际来源填写资金表。");
            }
        }

        return null;
    }

    /// <summary>What a text says the money's source is, to the end of the clause; null where it does not.</summary>
    private static string? Clause(string text)
    {
        var at = text.IndexOf(SourceSign, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var end = text.AsSpan(at).IndexOfAny("。；;");
        return end < 0 ? text[at..] : text.Substring(at, end);
    }

    /// <summary>The basis is the notice that hands down central money, and the table has none. Money that the county adds to it may rest on the same notice.</summary>
    private Finding? Notice(ReviewedForm form)
    {
        if (NarrativeText.Of(form, FormField.Basis) is not { } basis
            || !basis.Compact.Contains("中央", StringComparison.Ordinal)
            || CentralNotice().Match(basis.Compact) is not { Success: true } notice
            || !IsWithout(form, FundingSource.Central)
            || form.ProjectName.HasAny(_ownShare)
            || form.Texts.Any(text => text.Compact.HasAny(_ownShare))
            || OtherSources(form) is not { Length: > 0 } other)
        {
            return null;
        }

        return Find(
            _text,
            FindingPlace.Of(FormField.Basis),
            [notice.Value, .. form.WrittenFor(FormSides.Both.Max(form.AmountOf))],
            $"立项依据“{Excerpt.Of(notice.Value, ShownLength)}”下达的是中央资金，中央财政资金却为0，资金列在{other}。",
            "请核对该文件：属于中央资金的改填“中央财政资金”；属于县级配套的，在概况中写明。");
    }

    [GeneratedRegex("《[^《》]*下达[^《》]*中央[^《》]*(?:资金|基金|公益金|预算)[^《》]*》")]
    private static partial Regex CentralNotice();

    private static bool IsWithout(ReviewedForm form, string source) => FormSides.Both.All(side => form.Form.Funding.Of(side)[source] is not > 0m);

    /// <summary>The sources that have money, as the table calls them; empty for a blank table.</summary>
    private static string OtherSources(ReviewedForm form) => string.Join('、', FormSides.Both.SelectMany(side => form.Form.Funding.Of(side).Sources).Where(line => line.Amount > 0m).Select(Label).Distinct());

    private Finding? Approval(ReviewedForm form)
    {
        var basis = CompactText.Of(form.Form.Basis);
        var higher = FormSides.Both
            .SelectMany(side => form.Form.Funding.Of(side).Sources)
            .FirstOrDefault(line => line is { Source: FundingSource.Central or FundingSource.Provincial, Amount: > 0m });
        if (higher is null || basis.FirstOf(_countyApprovals) is null || basis.Contains('《', StringComparison.Ordinal) || DocumentNumber.IsIn(basis))
        {
            return null;
        }

        return Find(
            _approval,
            FindingPlace.Of(FormField.Basis),
            [form.Form.Basis!.Trim(), Money.Written(higher.Amount!.Value)],
            $"列有{Label(higher)}{Money.Readable(higher.Amount.Value)}，立项依据却是“{Excerpt.Of(basis, ShownLength)}”，上级资金不由县里批准。",
            $"请补写上级下达文件的名称和文号；实为县级安排的，改填“{FundingSource.Label(FundingSource.County)}”。");
    }

    private static string Shown(FundingColumn column, List<string> differing) =>
        string.Join('、', differing.Where(source => column[source] is > 0m).Select(source => $"{FundingSource.Label(source)}{Money.Readable(column[source]!.Value)}"));

    private static string Label(FundingLine line) => line.Label ?? FundingSource.Label(line.Source);
}
