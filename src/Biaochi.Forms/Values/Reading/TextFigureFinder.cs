using System.Buffers;

namespace Biaochi.Forms.Values.Reading;

/// <summary>
/// Walks over a running text and lets the readers of dates and numbers try wherever a figure may begin. It works on the folded text and
/// answers in places of the written one.
/// </summary>
internal static class TextFigureFinder
{
    private static readonly string[] ThisYear = ["本年", "本年度", "当年", "今年"];
    private static readonly string[] LengthWords = ["工期", "为期", "历时", "周期", "期限", "共", "约", "每", "满", "达", "需", "近", "长", "有效期", "质保期", "时限", "后", "≤", "≥", "<", ">", "="];
    private static readonly string[] LengthEnds = ["以上", "以下", "左右", "时间", "期限", "工资", "有余", "的工期", "/"];

    /// <summary>With what a figure begins: a digit, or the first sign of 百分之.</summary>
    private static readonly SearchValues<char> Beginnings = SearchValues.Create("0123456789百");

    /// <summary>What stands behind the first digits of a date or span: 2024年, 6月, 2024.6.30, 1季度-2季度, 2023至2024年.</summary>
    private static readonly SearchValues<char> DateSigns = SearchValues.Create("年月季.-/~至到");

    public static List<TextFigure> Find(string text, int? fiscalYear)
    {
        var letters = ArrayPool<char>.Shared.Rent(text.Length);
        var places = ArrayPool<int>.Shared.Rent(text.Length);
        var found = Find(FoldedText.Of(text, letters, places), fiscalYear);
        ArrayPool<char>.Shared.Return(letters);
        ArrayPool<int>.Shared.Return(places);
        return found;
    }

    private static List<TextFigure> Find(FoldedText folded, int? fiscalYear)
    {
        var found = new List<TextFigure>();
        var text = folded.Letters;
        DateOnly? later = null;
        for (var at = NextBeginning(text, 0); at >= 0;)
        {
            var end = at + 1;
            if (MayBegin(text, at) && TryTake(folded, at, fiscalYear, out var figure, out end) && figure is not null)
            {
                figure = later is null || IsOfThisYear(text, at) ? figure : InYearOf(later, figure);
                later = figure is { NamesYear: true, From: { } from } ? (from.Year > fiscalYear ? from : null) : later;
                found.Add(figure);
            }

            at = NextBeginning(text, Math.Max(end, at + 1));
        }

        return found;
    }

    private static int NextBeginning(ReadOnlySpan<char> text, int from)
    {
        var at = text[from..].IndexOfAny(Beginnings);
        return at < 0 ? -1 : from + at;
    }

    /// <summary>A digit that no other figure or Latin name runs into, or a Chinese numeral that no word hides.</summary>
    private static bool MayBegin(ReadOnlySpan<char> text, int at) => char.IsAsciiDigit(text[at])
        ? at == 0 || !(char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '.')
        : text[at..].StartsWith("百分之");

    private static bool TryTake(FoldedText folded, int at, int? fiscalYear, out TextFigure? figure, out int end)
    {
        figure = null;
        var text = folded.Letters;
        var scanner = new ValueScanner(text, at);
        if (MayBeDate(text[at..]) && TryTakeDate(ref scanner, folded, fiscalYear, out figure))
        {
            end = scanner.Position;
            return true;
        }

        scanner = new ValueScanner(text, at);
        var isShare = scanner.Take("百分之");
        if (!NumberReader.TryTake(ref scanner, out var number))
        {
            end = at;
            return false;
        }

        var step = Step(text[at..scanner.Position], number);
        UnitReader.TryTake(ref scanner, out var unit);
        end = scanner.Position;
        figure = IsPartOfName(text, at, end) ? null : new TextFigure(folded.Start(at), folded.End(end)) { Number = number.Value, Step = step, Unit = isShare ? Units.Percent : unit };
        return true;
    }

    /// <summary>Most figures are no dates, and the sign behind their digits tells.</summary>
    private static bool MayBeDate(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end > 0 && DateSigns.Contains(text[end]);
    }

    /// <summary>
    /// Behind a day of a later year the months that follow are of that year too: 2026年3月复工，9月底前完工. Behind one of an earlier year they are this
    /// year's, for documents and what was done before are told first.
    /// </summary>
    private static TextFigure InYearOf(DateOnly? later, TextFigure figure)
    {
        if (later is not { } day || figure is not { NamesYear: false, From: { } from, To: { } to })
        {
            return figure;
        }

        var years = day.Year - from.Year;
        return from.AddYears(years) < day ? figure : figure with { From = from.AddYears(years), To = to.AddYears(years) };
    }

    private static bool IsOfThisYear(ReadOnlySpan<char> text, int at) => EndsWithAny(text[..at], ThisYear);

    /// <summary>A date or span with at least a month and a year, or with 年 behind the year; 5个月 and 3.5 are none.</summary>
    private static bool TryTakeDate(ref ValueScanner scanner, FoldedText folded, int? fiscalYear, out TextFigure? figure)
    {
        figure = null;
        var text = folded.Letters;
        var start = scanner.Position;
        if (!DateReader.TryTake(ref scanner, out var days, out _, out var isBareMonth) || (isBareMonth && IsLengthOfTime(text, start, scanner.Position)) || (days.Year ?? fiscalYear) is not { } year || !scanner.Since(start).ContainsAny("年月-."))
        {
            return false;
        }

        // 3.5 and 10.8 are numbers; a date in figures alone names its year.
        if (days.Year is null && !scanner.Since(start).Contains('月'))
        {
            return false;
        }

        figure = IsPartOfName(text, start, scanner.Position)
            ? null
            : new TextFigure(folded.Start(start), folded.End(scanner.Position)) { From = days.First(year), To = days.Last(days.LastYear ?? year), NamesYear = days.Year is not null };
        return true;
    }

    /// <summary>为期6月, 3月内, 每月 … : a running text writes 个月 for a length of time, but not always.</summary>
    private static bool IsLengthOfTime(ReadOnlySpan<char> text, int start, int end) =>
        text[end - 1] is '内' or '间' || EndsWithAny(text[..start], LengthWords) || new ValueScanner(text, end).TakeAny(LengthEnds);

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>〔2023〕82号, [2021]14号, 第35次, 2023-5号文.</summary>
    private static bool IsPartOfName(ReadOnlySpan<char> text, int start, int end)
    {
        var before = start > 0 ? text[start - 1] : '\0';
        var after = end < text.Length ? text[end] : '\0';
        return (before is '〔' or '﹝' or '[' or '【' or '(' && after is '〕' or '﹞' or ']' or '】')
            || (before is '〔' or '﹝' or '【')
            || before is '第'
            || after is '号';
    }

    /// <summary>One in the last place: 567.3万 is exact to 1000.</summary>
    private static decimal Step(ReadOnlySpan<char> written, WrittenNumber number)
    {
        var point = written.IndexOf('.');
        var decimals = 0;
        for (var i = point + 1; point >= 0 && i < written.Length && char.IsAsciiDigit(written[i]); i++)
        {
            decimals++;
        }

        var factor = number.Figure == 0 || number.Figure == number.Value ? 1 : number.Value / number.Figure;
        for (; decimals > 0; decimals--)
        {
            factor /= 10;
        }

        return factor;
    }
}
