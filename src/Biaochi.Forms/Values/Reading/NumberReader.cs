using System.Globalization;

namespace Biaochi.Forms.Values.Reading;

/// <summary>A number as written: 567.3万 is the figure 567.3, the multiplier 万 and the value 5673000.</summary>
internal readonly record struct WrittenNumber(decimal Value, decimal Figure, string? Multiplier);

/// <summary>Numbers in Arabic figures, with thousands separators, 百 千 万 亿 after them, or in Chinese.</summary>
internal static class NumberReader
{
    /// <summary>decimal holds 28 digits with certainty.</summary>
    private const int MostDigits = 28;

    public static bool TryTake(ref ValueScanner scanner, out WrittenNumber number)
    {
        number = default;
        var ahead = scanner;
        if (!TryTakeFigure(ref ahead, out var figure))
        {
            if (!ChineseNumerals.TryTake(ref ahead, out figure))
            {
                return false;
            }

            number = new WrittenNumber(figure, figure, null);
            scanner = ahead;
            return true;
        }

        var start = ahead.Position;
        if (!TryMultiply(ref ahead, figure, out var value))
        {
            return false;
        }

        number = new WrittenNumber(value, figure, ahead.Position > start ? ahead.Since(start).ToString() : null);
        scanner = ahead;
        return true;
    }

    public static bool StartsAt(ValueScanner scanner) => TryTake(ref scanner, out _);

    private static bool TryTakeFigure(ref ValueScanner scanner, out decimal figure)
    {
        figure = 0;
        var start = scanner.Position;
        _ = scanner.Take('-') || scanner.Take('+');
        var digits = TakeInteger(ref scanner);
        if (digits == 0)
        {
            return false;
        }

        var ahead = scanner;
        if (ahead.Take('.') && TakeRun(ref ahead) is > 0 and var decimals)
        {
            digits += decimals;
            scanner = ahead;
        }

        const NumberStyles Written = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands;
        return digits <= MostDigits && decimal.TryParse(scanner.Since(start), Written, CultureInfo.InvariantCulture, out figure);
    }

    /// <summary>Digits, with commas only where they part groups of three.</summary>
    private static int TakeInteger(ref ValueScanner scanner)
    {
        var digits = TakeRun(ref scanner);
        while (digits > 0 && scanner.Current is ',')
        {
            var ahead = scanner;
            ahead.Skip(1);
            if (TakeRun(ref ahead) != 3)
            {
                break;
            }

            digits += 3;
            scanner = ahead;
        }

        return digits;
    }

    private static int TakeRun(ref ValueScanner scanner)
    {
        var start = scanner.Position;
        while (char.IsAsciiDigit(scanner.Current))
        {
            scanner.Skip(1);
        }

        return scanner.Position - start;
    }

    /// <summary>Multiplies out 万, 千万, 万亿, and adds the smaller part of 1亿5000万; false where that passes what a decimal holds.</summary>
    private static bool TryMultiply(ref ValueScanner scanner, decimal figure, out decimal value)
    {
        var factor = TakeMultipliers(ref scanner);
        if (Math.Abs(figure) > decimal.MaxValue / 2 / factor)
        {
            value = 0;
            return false;
        }

        value = figure * factor;
        var ahead = scanner;
        if (factor > 1 && char.IsAsciiDigit(ahead.Current) && TryTakeFigure(ref ahead, out var smaller) && smaller < factor)
        {
            smaller *= TakeMultipliers(ref ahead);
            if (smaller < factor)
            {
                value += smaller;
                scanner = ahead;
            }
        }

        return true;
    }

    private static decimal TakeMultipliers(ref ValueScanner scanner)
    {
        var factor = 1m;
        while (Multiplier(scanner.Current) is > 1 and var next && factor <= 100_000_000 && !Units.TryFind(scanner.Rest, out _, out _))
        {
            factor *= next;
            scanner.Skip(1);
        }

        return factor;
    }

    private static decimal Multiplier(char letter) => letter switch
    {
        '百' => 100,
        '千' => 1_000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => 1,
    };
}
