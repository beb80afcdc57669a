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

    public static List<TextFigure> Find(string text, int? fiscalYear)
    {
        var folded = Fold(text, out var places);
        var found = new List<TextFigure>();
        DateOnly? later = null;
        for (var at = 0; at < folded.Length;)
        {
            if (MayBegin(folded, at) && TryTake(folded, at, fiscalYear, out var figure, out var end))
            {
                if (figure is not null)
                {
                    figure = IsOfThisYear(folded, at) ? figure : InYearOf(later, figure);
                    later = figure is { NamesYear: true, From: { } from } ? (from.Year > fiscalYear ? from : null) : later;
                    found.Add(figure with { Start = places[at], End = places[end - 1] + 1 });
                }

                at = end;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    /// <summary>The text as the readers know it, and for each of its letters where that stands in the written text.</summary>
    private static string Fold(string text, out int[] places)
    {
        var folded = new char[text.Length];
        places = new int[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (WrittenText.TryFold(text[i], out var letter))
            {
                folded[length] = letter;
                places[length++] = i;
            }
        }

        return new string(folded, 0, length);
    }

    /// <summary>A digit that no other figure or Latin name runs into, or a Chinese numeral that no word hides.</summary>
    private static bool MayBegin(string text, int at) => char.IsAsciiDigit(text[at])
        ? at == 0 || !(char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '.')
        : text[at] is '百' && text.AsSpan(at).StartsWith("百分之");

    private static bool TryTake(string text, int at, int? fiscalYear, out TextFigure? figure, out int end)
    {
        figure = null;
        var scanner = new ValueScanner(text, at);
        if (TryTakeDate(ref scanner, text, fiscalYear, out figure))
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

        var step = Step(text.AsSpan(at, scanner.Position - at), number);
        UnitReader.TryTake(ref scanner, out var unit);
        end = scanner.Position;
        figure = IsPartOfName(text, at, end) ? null : new TextFigure(0, 0) { Number = number.Value, Step = step, Unit = isShare ? Units.Percent : unit };
        return true;
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

    private static bool IsOfThisYear(string text, int at) => Array.Exists(ThisYear, word => text.AsSpan(0, at).EndsWith(word));

    /// <summary>A date or span with at least a month and a year, or with 年 behind the year; 5个月 and 3.5 are none.</summary>
    private static bool TryTakeDate(ref ValueScanner scanner, string text, int? fiscalYear, out TextFigure? figure)
    {
        figure = null;
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
            : new TextFigure(0, 0) { From = days.First(year), To = days.Last(days.LastYear ?? year), NamesYear = days.Year is not null };
        return true;
    }

    /// <summary>为期6月, 3月内, 每月 … : a running text writes 个月 for a length of time, but not always.</summary>
    private static bool IsLengthOfTime(string text, int start, int end) =>
        text[end - 1] is '内' or '间' || Array.Exists(LengthWords, word => text.AsSpan(0, start).EndsWith(word)) || Array.Exists(LengthEnds, word => text.AsSpan(end).StartsWith(word));

    /// <summary>〔2023〕82号, [2021]14号, 第35次, 2023-5号文.</summary>
    private static bool IsPartOfName(string text, int start, int end)
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

        var factor = number.Figure == 0 ? 1 : number.Value / number.Figure;
        for (; decimals > 0; decimals--)
        {
            factor /= 10;
        }

        return factor;
    }
}
