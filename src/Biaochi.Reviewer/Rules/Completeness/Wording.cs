using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Biaochi.Forms.Indicators;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Completeness;

/// <summary>
/// 错别字与用语: slips that everybody makes (布署, 更好的满足), a doubled function word, terms that a reform has replaced, a benefit of 有限, and a phrase that the
/// form writes with two characters of one sound.
/// </summary>
internal sealed partial class Wording : ReviewRule
{
    private const string PlusSigns = "+＋";

    private readonly FindingCase _slip;
    private readonly FindingCase _particle;
    private readonly FindingCase _doubled;
    private readonly FindingCase _outdated;
    private readonly FindingCase _opposite;
    private readonly FindingCase _homophone;
    private readonly FindingCase _lostSign;
    private readonly ImmutableArray<(string Wrong, string Right)> _slips;
    private readonly ImmutableArray<(string Wrong, string Right)> _outdatedTerms;
    private readonly WordList _doubledWords;
    private readonly WordList _adverbials;
    private readonly WordList _attributes;
    private readonly WordList _poor;

    /// <summary>Everything that is looked for in a cell: most cells have none of it, and one pass tells.</summary>
    private readonly WordList _any;
    private readonly HomophoneSlips _homophones;

    public Wording(ReviewKnowledge knowledge)
        : base(knowledge, "wording", "错别字与用语", ReviewAspect.Completeness)
    {
        _slip = Knowledge.Case("slip");
        _particle = Knowledge.Case("particle");
        _doubled = Knowledge.Case("doubled");
        _outdated = Knowledge.Case("outdated");
        _opposite = Knowledge.Case("opposite");
        _homophone = Knowledge.Case("homophone");
        _lostSign = Knowledge.Case("lost-sign");
        _slips = Exchanges("slips");
        _outdatedTerms = Exchanges("outdated");
        _doubledWords = Knowledge.Words("doubled");
        _adverbials = Join(Knowledge.Words("adverbs"), "的", Knowledge.Words("verbs"));
        _attributes = Join(Knowledge.Words("qualities"), "地", Knowledge.Words("nouns"));
        _poor = Knowledge.Words("poor");
        _any = [.. _slips.Concat(_outdatedTerms).Select(exchange => exchange.Wrong), .. _doubledWords, .. _adverbials, .. _attributes];
        _homophones = new HomophoneSlips(Knowledge.Words("homophones"));
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        var cells = form.Cells;
        var faulty = cells.RemoveAll(cell => !cell.Written.HasAny(_any));
        return
        [
            .. Poor(form),
            .. cells.Any(cell => cell.Written.AsSpan().ContainsAny(PlusSigns)) ? LostSigns(cells) : [],
            .. faulty.IsEmpty ? [] : faulty.SelectMany(cell => Fixed(form, cell)).GroupBy(found => found.Change.Wrong, (_, same) => Changed([.. same])),
            .. _homophones.Find(Phrases(form)).Select(pair => Homophone(cells, pair)),
        ];
    }

    private ImmutableArray<(string Wrong, string Right)> Exchanges(string name) =>
        [.. Knowledge.Words(name).Select(line => line.Split('→')).Select(sides => (sides[0], sides[1]))];

    private IEnumerable<(WrittenCell Cell, Change Change)> Fixed(ReviewedForm form, WrittenCell cell)
    {
        foreach (var (wrong, right) in _slips.Where(slip => cell.Written.Contains(slip.Wrong, StringComparison.Ordinal)))
        {
            yield return (cell, new(_slip, wrong, right, "有错别字"));
        }

        foreach (var word in _doubledWords.Where(word => cell.Written.Contains(word, StringComparison.Ordinal)))
        {
            yield return (cell, new(_doubled, word, word[..(word.Length / 2)], "字词重复"));
        }

        foreach (var wrong in Particles(cell.Written))
        {
            yield return (cell, new(_particle, wrong, wrong.Replace('的', '地'), "中“的”“地”误用"));
        }

        foreach (var wrong in _attributes.Where(phrase => cell.Written.Contains(phrase, StringComparison.Ordinal)))
        {
            yield return (cell, new(_slip, wrong, wrong.Replace('地', '的'), "中“的”“地”误用"));
        }

        foreach (var (term, now) in _outdatedTerms.Where(term => form.Form.FiscalYear >= OutdatedFrom(term.Right) && IsOutsideTitle(cell.Written, term.Wrong)))
        {
            yield return (cell, new(_outdated, term, now[..now.IndexOf('@', StringComparison.Ordinal)], "用了已停用的称谓"));
        }
    }

    /// <summary>A name like “10+1” is written 101 elsewhere in the form.</summary>
    private IEnumerable<Finding> LostSigns(ImmutableArray<WrittenCell> cells)
    {
        foreach (var name in cells.SelectMany(cell => Sum().Matches(cell.Written)).Select(match => match.Value).Distinct())
        {
            var joined = name.Replace("+", "", StringComparison.Ordinal).Replace("＋", "", StringComparison.Ordinal);
            var wrong = cells.Where(cell => joined.Length > 2 && Regex.IsMatch(cell.Written, $@"(?<![\d.]){joined}(?![\d.%％万亿元年月个人户亩米公座条处所名台套次辆项])")).ToImmutableArray();
            if (!wrong.IsEmpty)
            {
                yield return Find(
                    _lostSign,
                    wrong[0].Place,
                    [.. wrong.Select(cell => Excerpt.Around(cell.Written, joined)).Distinct()],
                    $"{Labels(wrong)}的“{joined}”丢了“+”号，意思成了数量。",
                    $"请改为“{name}”。") with
                {
                    Repair = wrong[0].Written.Replace(joined, name, StringComparison.Ordinal).Trim(),
                };
            }
        }
    }

    [GeneratedRegex(@"(?<!\d)\d{1,3}[+＋]\d{1,3}(?!\d)")]
    private static partial Regex Sum();

    /// <summary>更好的满足需求: an adverb before a verb with its object. 更好的服务 at the end of a clause is a noun.</summary>
    private IEnumerable<string> Particles(string text) =>
        from phrase in _adverbials
        let at = text.IndexOf(phrase, StringComparison.Ordinal)
        where at >= 0 && at + phrase.Length < text.Length && char.IsLetter(text[at + phrase.Length]) && text[at + phrase.Length] is not ('的' or '和' or '与' or '及')
        select phrase;

    private static WordList Join(WordList first, string particle, WordList second) => [.. first.SelectMany(word => second.Select(next => word + particle + next))];

    private static int OutdatedFrom(string right) => int.Parse(right.AsSpan(right.IndexOf('@', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);

    /// <summary>A document keeps its title for ever.</summary>
    private static bool IsOutsideTitle(string text, string term)
    {
        var at = text.IndexOf(term, StringComparison.Ordinal);
        return at >= 0 && text.LastIndexOf('《', at) <= text.LastIndexOf('》', at);
    }

    private Finding Changed(ImmutableArray<(WrittenCell Cell, Change Change)> same)
    {
        var (cell, change) = same[0];
        var cells = same.Select(found => found.Cell).ToImmutableArray();
        return Find(
            change.Case,
            cell.Place,
            [.. cells.Select(found => Excerpt.Around(found.Written, change.Wrong)).Distinct()],
            $"{Labels(cells)}的“{change.Wrong}”{change.Fault}。",
            $"请改为“{change.Right}”{(cells.Length > 1 ? $"，全表 {cells.Length} 处一并改正" : "")}。") with
        {
            Repair = cell.Written.Replace(change.Wrong, change.Right, StringComparison.Ordinal).Trim(),
        };
    }

    private IEnumerable<Finding> Poor(ReviewedForm form)
    {
        foreach (var pair in form.Pairs)
        {
            if (pair.Rows[0].Category is IndicatorCategory.EconomicBenefit or IndicatorCategory.SocialBenefit or IndicatorCategory.EcologicalBenefit or IndicatorCategory.Sustainability
                && pair.RowsThat(row => _poor.Contains(row.ValueText)) is [var poor, ..])
            {
                yield return Poor(pair.Rows[0], poor);
            }
        }
    }

    /// <summary>Nobody plans an effect of 有限; 有效 was meant, and the public would laugh.</summary>
    private Finding Poor(ReviewedIndicator row, ReviewedIndicator poor) => Find(
        _opposite,
        poor.At(IndicatorCell.Value),
        [.. row.Indicator.Name is { } name ? [name] : Array.Empty<string>(), poor.Indicator.Value!],
        $"“{poor.Name}”填成“{poor.ValueText}”，意思相反，公开会造成误解。",
        "请核实用字，改为可以核验的数值或等级。");

    /// <summary>The cells as they are called together, and the first of the indicators: others with the same slip stand beside it.</summary>
    private static string Labels(ImmutableArray<WrittenCell> cells) =>
        NarrativeText.Labels(cells.Where(cell => cell.Row is null).Select(cell => cell.Field)) + cells.FirstOrDefault(cell => cell.Row is not null)?.Label;

    /// <summary>What is written in the cells, once where both columns have the same.</summary>
    private static IEnumerable<string> Phrases(ReviewedForm form)
    {
        WrittenCell? last = null;
        foreach (var cell in form.Cells)
        {
            if (cell.Written != last?.Written)
            {
                yield return cell.Written;
            }

            last = cell;
        }
    }

    private Finding Homophone(ImmutableArray<WrittenCell> cells, (string Left, string Right) pair)
    {
        var (a, b) = (cells.First(cell => cell.Written.Contains(pair.Left, StringComparison.Ordinal)), cells.First(cell => cell.Written.Contains(pair.Right, StringComparison.Ordinal)));
        return Find(
            _homophone,
            a.Place,
            [pair.Left, pair.Right],
            $"同一说法在{a.Label}写作“{pair.Left}”，在{b.Label}写作“{pair.Right}”，必有一处写错。",
            "请核对后统一用字。");
    }

    private sealed record Change(FindingCase Case, string Wrong, string Right, string Fault);
}
