using System.Globalization;

namespace Biaochi.Forms.Values.Reading;

/// <summary>A number as written: 567.3万 is the figure 567.3, the multiplier 万 and the value 5673000.</summary>
internal readonly record struct WrittenNumber(decimal Value, decimal Figure, string? Multiplier);

/// <summary>Numbers in Arabic figures, with thousands separators, 百 千 万 亿 after them, or in Chinese.</summary>
internal static class NumberReader
{
    /// <summary>decimal holds 28 digits with certainty.</summary>
    private const int MostDigits = 28;

    /// <summary>A long holds so many.</summary>
    private const int FewDigits = 18;

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

            number = new WrittenNumber(figure, figure, ahead.Since(ahead.Position - 1) is "万" or "亿" ? ahead.Since(ahead.Position - 1).ToString() : null);
            scanner = ahead;
            return true;
        }

        var start = ahead;
        var factor = TakeMultipliers(ref ahead);
        var multiplier = Name(ahead.Since(start.Position));
        if (!TryMultiply(ref ahead, figure, factor, out var value))
        {
            return false;
        }

        number = new WrittenNumber(value, figure, multiplier);
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

        if (digits <= FewDigits && TryReadPlain(scanner.Since(start), out figure))
        {
            return true;
        }

        const NumberStyles Written = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands;
        return digits <= MostDigits && decimal.TryParse(scanner.Since(start), Written, CultureInfo.InvariantCulture, out figure);
    }

    /// <summary>Digits with or without a point, as most figures are written.</summary>
    private static bool TryReadPlain(ReadOnlySpan<char> written, out decimal figure)
    {
        var (digits, decimals, isBehindPoint) = (0L, 0, false);
        foreach (var letter in written)
        {
            if (char.IsAsciiDigit(letter))
            {
                digits = (10 * digits) + (letter - '0');
                decimals += isBehindPoint ? 1 : 0;
            }
            else if (letter is '.')
            {
                isBehindPoint = true;
            }
            else
            {
                figure = 0m;
                return false;
            }
        }

        figure = new decimal((int)digits, (int)(digits >> 32), 0, false, (byte)decimals);
        return true;
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

    /// <summary>Multiplies, and adds the smaller part of 1亿5000万; false where that passes what a decimal holds.</summary>
    private static bool TryMultiply(ref ValueScanner scanner, decimal figure, decimal factor, out decimal value)
    {
        value = figure;
        if (factor is 1)
        {
            return true;
        }

        if (Math.Abs(figure) > decimal.MaxValue / 2 / factor)
        {
            return false;
        }

        value = WithoutTrailingZeros(figure * factor);
        var ahead = scanner;
        if (char.IsAsciiDigit(ahead.Current) && TryTakeFigure(ref ahead, out var smaller) && smaller < factor)
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

    // 567.3万 is 5673000, not 5673000.0: dividing by a one of full scale drops the zeros that multiplying keeps.
    private static decimal WithoutTrailingZeros(decimal value) => value / 1.0000000000000000000000000000m;

    private static string? Name(ReadOnlySpan<char> written) => written switch
    {
        "" => null,
        "万" => "万",
        "亿" => "亿",
        _ => written.ToString(),
    };

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
