namespace Biaochi.Forms.Values.Reading;

/// <summary>
/// Walks over a running text and lets the readers of dates and numbers try wherever a figure may begin. It works on the folded text and
/// answers in places of the written one.
/// </summary>
internal static class TextFigureFinder
{
    public static List<TextFigure> Find(string text, int? fiscalYear)
    {
        var folded = Fold(text, out var places);
        var found = new List<TextFigure>();
        for (var at = 0; at < folded.Length;)
        {
            if (MayBegin(folded, at) && TryTake(folded, at, fiscalYear, out var figure, out var end))
            {
                if (figure is not null)
                {
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

    /// <summary>A date or span with at least a month and a year, or with 年 behind the year; 5个月 and 3.5 are none.</summary>
    private static bool TryTakeDate(ref ValueScanner scanner, string text, int? fiscalYear, out TextFigure? figure)
    {
        figure = null;
        var start = scanner.Position;
        if (!DateReader.TryTake(ref scanner, out var days, out _) || (days.Year ?? fiscalYear) is not { } year || !scanner.Since(start).ContainsAny("年月-."))
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
