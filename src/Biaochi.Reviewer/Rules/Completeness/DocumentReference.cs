using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Biaochi.Forms;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Completeness;

/// <summary>
/// 文件引用错误: a number of a year that has not come; a title one character off the document's, or off its own other mention; a title without 《》, or with
/// more in it than the title; a year in other brackets than 〔〕 (GB/T 9704 7.2.5). An earlier year is normal: money is often promised the year before.
/// </summary>
internal sealed partial class DocumentReference : ReviewRule
{
    private const int ShownNumbers = 3;

    /// <summary>The letters of a 机关代字, and those of a class in brackets behind it, e.g. 青乡振(计).</summary>
    private const int LongestIssuer = 10;
    private const int LongestClass = 3;

    private static readonly SearchValues<char> YearBrackets = SearchValues.Create("〔【[(（﹝［");
    private static readonly SearchValues<char> TitleOpenings = SearchValues.Create("《<〈＜");

    /// <summary>Shorter titles differ by a character and are two documents.</summary>
    private const int TitleLength = 8;

    private readonly FindingCase _future;
    private readonly FindingCase _title;
    private readonly FindingCase _marks;
    private readonly FindingCase _brackets;
    private readonly WordList _titles;
    private readonly WordList _leadIns;

    public DocumentReference(ReviewKnowledge knowledge)
        : base(knowledge, "document-reference", "文件引用错误", ReviewAspect.Completeness)
    {
        _future = Knowledge.Case("future");
        _title = Knowledge.Case("title");
        _marks = Knowledge.Case("marks");
        _brackets = Knowledge.Case("brackets");
        _titles = Knowledge.Words("titles");
        _leadIns = Knowledge.Words("lead-ins");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        var (titles, numbers) = (InAll(form, Titles), InAll(form, Numbers));
        return
        [
            .. numbers.IsEmpty ? [] : Future(form, numbers),
            .. titles.IsEmpty ? [] : Misquoted(titles),
            .. Unmarked(form) is { } unmarked ? new[] { unmarked } : [],
            .. Brackets(numbers) is { } brackets ? new[] { brackets } : [],
        ];
    }

    [GeneratedRegex(@"(?:[\p{L}]{1,10}(?:[（(]\p{L}{1,3}[)）])?)?\s*[〔【\[(（﹝［]\s*((?:19|20)[0-9]{2})\s*[〕】\])）﹞］]\s*第?\s*\d{1,4}\s*号")]
    private static partial Regex Number();

    [GeneratedRegex("[《<〈＜]([^《》<>〈〉＜＞]{4,60})[》>〉＞]")]
    private static partial Regex Title();

    /// <summary>What is done by a standard stands inside its title: 《…规范施工》.</summary>
    [GeneratedRegex("(?:规范|标准|办法|规定|条例|规程|方案)(?:施工|执行|要求|办理|进行)$")]
    private static partial Regex OverlongTitle();

    [GeneratedRegex("^[^《》，。；]{0,12}?关于[^《》，。；]{4,60}的(?:批复|通知|意见|决定|函)")]
    private static partial Regex UnmarkedTitle();

    private static ImmutableArray<Reference> InAll(ReviewedForm form, Func<NarrativeText, List<Reference>> find)
    {
        var found = ImmutableArray.CreateBuilder<Reference>();
        foreach (var text in form.Texts)
        {
            found.AddRange(find(text));
        }

        return found.DrainToImmutable();
    }

    private static List<Reference> Titles(NarrativeText text)
    {
        var found = new List<Reference>();
        for (var match = text.Text.AsSpan().ContainsAny(TitleOpenings) ? Title().Match(text.Text) : Match.Empty; match.Success; match = match.NextMatch())
        {
            found.Add(new Reference(text, match, CompactText.Of(match.Groups[1].Value)));
        }

        return found;
    }

    /// <summary>Every number begins with letters, which all texts have: it is looked for from shortly before a year in brackets on, which few texts have.</summary>
    private static List<Reference> Numbers(NarrativeText text)
    {
        var found = new List<Reference>();
        var end = 0;
        while (YearBracket(text.Text, end) is >= 0 and var bracket && Number().Match(text.Text, Math.Max(end, StartOfIssuer(text.Text, bracket))) is { Success: true } match)
        {
            found.Add(new Reference(text, match, CompactText.Of(match.Value)));
            end = match.Index + match.Length;
        }

        return found;
    }

    /// <summary>The next bracket from there on behind which a year of this or the last century may stand; -1 for none.</summary>
    private static int YearBracket(string text, int from)
    {
        for (var at = text.AsSpan(from).IndexOfAny(YearBrackets); at >= 0; at = text.AsSpan(from).IndexOfAny(YearBrackets))
        {
            from += at + 1;
            if (text.AsSpan(from).TrimStart() is ['1' or '2', ..])
            {
                return from - 1;
            }
        }

        return -1;
    }

    /// <summary>Where the number begins whose year stands in that bracket: with the issuer, as <see cref="Number"/> has it.</summary>
    private static int StartOfIssuer(string text, int bracket)
    {
        var end = text.AsSpan(0, bracket).TrimEnd().Length;
        var start = end;
        if (start > 0 && text[start - 1] is ')' or '）')
        {
            start = BeforeLetters(text, start - 1, LongestClass);
            start = start > 0 && text[start - 1] is '(' or '（' ? start - 1 : end;
        }

        return BeforeLetters(text, start, LongestIssuer);
    }

    private static int BeforeLetters(string text, int end, int most)
    {
        var start = end;
        while (start > 0 && end - start < most && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return start;
    }

    private IEnumerable<Finding> Future(ReviewedForm form, ImmutableArray<Reference> numbers)
    {
        if (form.Form.FiscalYear is not { } year)
        {
            return [];
        }

        var last = Math.Max(year, FilledIn(form) ?? year);
        return numbers.Where(number => YearOf(number.Match) > last).GroupBy(number => number.Name, (_, same) => Future(same.First()));
    }

    private IEnumerable<Finding> Misquoted(ImmutableArray<Reference> titles) =>
    [
        .. titles.DistinctBy(title => title.Name).Select(title => Slip(title, titles)).OfType<Finding>(),
        .. titles.Where(title => OverlongTitle().IsMatch(title.Name)).GroupBy(title => title.Name, (_, same) => Overlong([.. same])),
    ];

    private static int YearOf(Match number) => int.Parse(number.Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    private static int? FilledIn(ReviewedForm form) =>
        CompactText.Of(form.Form.FilledAt) is [_, _, _, _, ..] written && int.TryParse(written.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year < 2100 ? year : null;

    private Finding Future(Reference number) => Find(
        _future,
        FindingPlace.Of(number.Text.Field),
        [number.Match.Value],
        $"{number.Text.Label}引用的“{Trimmed(number)}”是 {YearOf(number.Match)} 年的文号，申报时不可能已印发。",
        "请对照原文件改正年份和编号。");

    /// <summary>Held against the documents everybody cites, then against the form's own other titles.</summary>
    private Finding? Slip(Reference title, ImmutableArray<Reference> titles)
    {
        if (title.Name.Length < TitleLength || _titles.Contains(title.Name))
        {
            return null;
        }

        if (Known(title.Name) is { } right)
        {
            return Find(
                _title,
                FindingPlace.Of(title.Text.Field),
                [title.Match.Value],
                $"{title.Text.Label}引用的《{title.Name}》与文件名称差一个字。",
                $"请改为《{right}》，并核对文号。");
        }

        var twin = titles.TakeWhile(other => other != title).FirstOrDefault(other => EditDistance.IsOneSlip(other.Name, title.Name) && !DiffersByFigure(other.Name, title.Name));
        return twin is null
            ? null
            : Find(
                _title,
                FindingPlace.Of(title.Text.Field),
                [title.Match.Value, twin.Match.Value],
                $"同一文件在{twin.Text.Label}写作《{twin.Name}》，在{title.Text.Label}写作《{title.Name}》，差一个字。",
                "必有一处抄错，请对照原文件统一。");
    }

    /// <summary>The document everybody cites from whose title that one differs by a slip.</summary>
    private string? Known(string title)
    {
        foreach (var known in _titles)
        {
            if (EditDistance.IsOneSlip(known, title))
            {
                return known;
            }
        }

        return null;
    }

    private static bool DiffersByFigure(string a, string b) => string.Concat(a.Where(char.IsDigit)) != string.Concat(b.Where(char.IsDigit));

    private Finding Overlong(ImmutableArray<Reference> same) => Find(
        _title,
        FindingPlace.Of(same[0].Text.Field),
        [same[0].Match.Value],
        $"{NarrativeText.Labels(same.Select(title => title.Text))}的“《{same[0].Name}》”把动词写进了书名号。",
        "请把书名号移到文件名称之后，并核对全称。");

    /// <summary>A basis that has the title and neither 《》 nor a number cannot be looked up.</summary>
    private Finding? Unmarked(ReviewedForm form)
    {
        if (NarrativeText.Of(form, FormField.Basis) is not { } basis || UnmarkedTitle().Match(basis.Compact) is not { Success: true } match || DocumentNumber.IsIn(basis.Compact))
        {
            return null;
        }

        return Find(
            _marks,
            FindingPlace.Of(FormField.Basis),
            [basis.Start(match.Length)],
            $"立项依据的“{match.Value}”没有书名号，也没有文号，无法查证。",
            "请写成《文件全称》（机关代字〔年份〕×号）。");
    }

    private Finding? Brackets(ImmutableArray<Reference> numbers)
    {
        var wrong = numbers.Where(number => !number.Match.Value.Contains('〔', StringComparison.Ordinal)).ToImmutableArray();
        if (wrong.IsEmpty)
        {
            return null;
        }

        var named = wrong.Select(Trimmed).Distinct().ToImmutableArray();
        return Find(
            _brackets,
            FindingPlace.Of(wrong[0].Text.Field),
            [.. wrong.Select(number => number.Match.Value).Distinct().Take(ShownNumbers)],
            $"文号的年份应使用六角括号，现为“{string.Join("”“", named.Take(ShownNumbers))}”{(named.Length > ShownNumbers ? $"等 {named.Length} 处" : "")}。",
            "请改为“〔〕”。") with
        {
            Repair = Mended(wrong[0].Text.Text),
        };
    }

    private static string Mended(string text) => Number().Replace(text, match =>
    {
        var year = match.Groups[1];
        var open = match.Value.AsSpan(0, year.Index - match.Index).TrimEnd()[..^1];
        var close = match.Value.AsSpan(year.Index - match.Index + year.Length).TrimStart()[1..];
        return string.Concat(open, "〔", year.Value, string.Concat("〕", close));
    });

    /// <summary>Without the words before the issuer: 根据, 按照 …</summary>
    private string Trimmed(Reference number) => DocumentNumber.Find(number.Match.Value, _leadIns) is { } found ? CompactText.Of(found) : number.Name;

    private sealed record Reference(NarrativeText Text, Match Match, string Name);
}
