using Biaochi.Forms;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Completeness;

/// <summary>
/// 立项依据不是文件: the basis names no document, plan, or meeting with a date. The year's budget is no basis: it is what is applied for; nor are a
/// leader's consent without record, and the purpose of the project.
/// </summary>
internal sealed class BasisNotADocument : ReviewRule
{
    private const int ExcerptLength = 60;
    private const int ShownLength = 20;

    /// <summary>A phrase names its document when so many characters remain beside the words that any budget paper has.</summary>
    private const int NamingLength = 4;

    /// <summary>Where a basis may stand by mistake. The numbers in 保证项目实施的制度、措施 are those of the rules of management, and belong there.</summary>
    private static readonly FormField[] OtherTexts = [FormField.Overview, FormField.Plan, FormField.Necessity, FormField.PeriodGoal];

    private readonly FindingCase _budgetOnly;
    private readonly FindingCase _consent;
    private readonly FindingCase _undatedMeeting;
    private readonly FindingCase _unnamed;
    private readonly FindingCase _purpose;
    private readonly FindingCase _elsewhere;
    private readonly WordList _budgetSigns;
    private readonly WordList _emptyWords;
    private readonly WordList _documentKinds;
    private readonly WordList _notLaws;
    private readonly WordList _afterKind;
    private readonly WordList _meetings;
    private readonly WordList _consents;
    private readonly WordList _leadIns;

    public BasisNotADocument(ReviewKnowledge knowledge)
        : base(knowledge, "basis-not-a-document", "立项依据不是文件", ReviewAspect.Completeness)
    {
        _budgetOnly = Knowledge.Case("budget-only");
        _consent = Knowledge.Case("consent");
        _undatedMeeting = Knowledge.Case("undated-meeting");
        _unnamed = Knowledge.Case("unnamed");
        _purpose = Knowledge.Case("purpose");
        _elsewhere = Knowledge.Case("elsewhere");
        _budgetSigns = Knowledge.Words("budget-signs");
        _emptyWords = [.. Knowledge.Words("budget-words").Concat(Knowledge.Words("general-words")).OrderByDescending(word => word.Length)];
        _documentKinds = Knowledge.Words("document-kinds");
        _notLaws = Knowledge.Words("not-laws");
        _afterKind = Knowledge.Words("after-kind");
        _meetings = Knowledge.Words("meetings");
        _consents = Knowledge.Words("consents");
        _leadIns = Knowledge.Words("lead-ins");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        var basis = CompactText.Of(form.Form.Basis);
        if (form.Form.Kind is not FormKind.Project || basis.Length == 0 || NamesDocument(basis))
        {
            yield break;
        }

        yield return Elsewhere(form) ?? NoDocument(form.Form.Basis!, basis);
    }

    /// <summary>The real basis stands in another field: a number is the surest sign of a document.</summary>
    private Finding? Elsewhere(ReviewedForm form)
    {
        foreach (var field in OtherTexts)
        {
            if (form.Form.Text(field) is { } text && DocumentNumber.Find(text, _leadIns) is { } number)
            {
                return Find(
                    _elsewhere,
                    FindingPlace.Of(FormField.Basis),
                    [Quoted(form.Form.Basis!), number],
                    $"立项依据“{Shown(form.Form.Basis!)}”不是文件，文号“{CompactText.Of(number)}”却写在“{field.Label()}”中。",
                    "请把该文号连同文件全称移到“立项依据”。");
            }
        }

        return null;
    }

    private Finding NoDocument(string written, string basis)
    {
        var quoted = $"立项依据“{Shown(written)}”";
        var (situation, fact, suggestion) = basis switch
        {
            _ when basis.HasAny(_meetings) => (_undatedMeeting, "没有会议日期、届次和纪要文号，无法查证。", "请写明会议名称、日期和纪要文号，如“县人民政府第×次常务会议纪要（〔年份〕×号）”。"),
            _ when basis.HasAny(_consents) => (_consent, "是办理过程，不是可查的文件。", "请改填批复、会议纪要或有关政策、规划、合同的名称和文号。"),
            _ when NamesItsMatter(basis) => (_purpose, "写的是目的或理由，没有引用文件。", "请改填所依据文件的名称和文号，目的写到“项目设立必要性”。"),
            _ when basis.HasAny(_budgetSigns) => (_budgetOnly, "只是预算安排，不是依据。", "请改填有关政策、批复或会议纪要的名称和文号。"),
            _ => (_unnamed, "没有写明是哪一个文件，无法查证。", "请写全称和文号：《文件名称》（机关代字〔年份〕×号）。"),
        };
        return Find(situation, FindingPlace.Of(FormField.Basis), [Quoted(written)], quoted + fact, suggestion);
    }

    private bool NamesDocument(string basis) =>
        DocumentNumber.IsIn(basis) || IsDatedMeeting(basis) || Titles(basis).Any(NamesItsMatter) || Phrases(basis).Any(IsNamedDocument);

    private bool IsDatedMeeting(string basis) => (basis.HasAny(_meetings) || basis.HasAny(_consents)) && HasDate(basis);

    /// <summary>A day or month, or the number of the session.</summary>
    private static bool HasDate(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            var isDated = text[i] is '月' or '日' or '次' or '届' && (char.IsDigit(text[i - 1]) || "一二三四五六七八九十".Contains(text[i - 1]));
            if (isDated)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What stands in 《》.</summary>
    private static IEnumerable<string> Titles(string basis)
    {
        for (var open = basis.IndexOf('《', StringComparison.Ordinal); open >= 0; open = basis.IndexOf('《', open + 1))
        {
            var close = basis.IndexOf('》', open);
            yield return close < 0 ? basis[(open + 1)..] : basis[(open + 1)..close];
        }
    }

    private static string[] Phrases(string basis) => basis.Split(['，', '。', '；', '、', '：', ',', ';', ':', '《', '》', '（', '）', '(', ')'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>青禾县农村公路养护实施方案, also without 《》: a name that ends with a kind of document. A meeting's decision is judged as a meeting.</summary>
    private bool IsNamedDocument(string phrase)
    {
        if (phrase.HasAny(_meetings) || !NamesItsMatter(phrase))
        {
            return false;
        }

        var core = _afterKind.Aggregate(WithoutArticle(phrase), (text, word) => text.EndsWith(word, StringComparison.Ordinal) ? text[..^word.Length] : text);
        return _documentKinds.Any(kind => core.EndsWith(kind, StringComparison.Ordinal)) && !_notLaws.Any(word => core.EndsWith(word, StringComparison.Ordinal));
    }

    /// <summary>公路法第三十五条 names the law as well as its article.</summary>
    private static string WithoutArticle(string phrase) =>
        phrase.IndexOf('第', StringComparison.Ordinal) is > 0 and var article && phrase[^1] is '条' or '款' or '项' or '章' ? phrase[..article] : phrase;

    private bool NamesItsMatter(string phrase) => Remaining(phrase).Length >= NamingLength;

    /// <summary>What is left of a text without the words of budget making, kinds of documents, figures and signs.</summary>
    private string Remaining(string text)
    {
        var rest = text;
        foreach (var word in _emptyWords)
        {
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        }

        return string.Concat(rest.Where(char.IsLetter));
    }

    private static string Quoted(string text) => CompactText.Start(text.Trim(), ExcerptLength);

    private static string Shown(string text) => Excerpt.Of(text, ShownLength);
}
