namespace Biaochi.Forms.Values.Reading;

/// <summary>Numbers in Chinese: 三十, 一百零五, 两, 二〇二四, 三万五千. A numeral begins with a digit or 十, so 百姓 and 万无一失 are words.</summary>
internal static class ChineseNumerals
{
    public static bool TryTake(ref ValueScanner scanner, out decimal number)
    {
        var start = scanner;
        number = 0;
        if (Digit(scanner.Current) < 0 && scanner.Current is not '十')
        {
            return scanner.Take('半') && (number = 0.5m) > 0;
        }

        if (TryTakeDigitString(ref scanner, out number) || TryTakePlaces(ref scanner, out number))
        {
            return true;
        }

        scanner = start;
        return false;
    }

    public static bool StartsAt(ReadOnlySpan<char> text)
    {
        var scanner = new ValueScanner(text);
        return TryTake(ref scanner, out _);
    }

    /// <summary>Digits side by side, as in 二〇二四. Fewer than four are an estimate: 三五年 is not 35年.</summary>
    private static bool TryTakeDigitString(ref ValueScanner scanner, out decimal number)
    {
        var ahead = scanner;
        number = 0;
        while (Digit(ahead.Current) is >= 0 and var digit && ahead.Position - scanner.Position < 8)
        {
            number = (number * 10) + digit;
            ahead.Skip(1);
        }

        if (ahead.Position - scanner.Position < 4 || Place(ahead.Current) > 0)
        {
            return false;
        }

        scanner = ahead;
        return true;
    }

    /// <summary>Digits with their places, each place smaller than the one before within 万 and 亿: 三万五千零二.</summary>
    private static bool TryTakePlaces(ref ValueScanner scanner, out decimal number)
    {
        decimal total = 0, section = 0, lastPlace = 10_000, lastBig = 1_000_000_000_000;
        number = 0;
        while (true)
        {
            var digit = TakeDigit(ref scanner, section == 0 && total == 0);
            var place = Place(scanner.Current);
            if (place is > 0 and < 10_000 && place < lastPlace && digit > 0)
            {
                section += digit * place;
                lastPlace = place;
                scanner.Skip(1);
            }
            else
            {
                section += Math.Max(digit, 0);
                if (place < 10_000 || place >= lastBig || section == 0)
                {
                    number = total + section;
                    return number > 0 || digit == 0;
                }

                total += section * place;
                (section, lastPlace, lastBig) = (0, 10_000, place);
                scanner.Skip(1);
            }
        }
    }

    // 零 fills empty places (一百零五); 十 at the very front stands for 一十.
    private static int TakeDigit(ref ValueScanner scanner, bool first)
    {
        if (first && scanner.Current is '十')
        {
            return 1;
        }

        if (!first)
        {
            scanner.Take('零');
        }

        var digit = Digit(scanner.Current);
        if (digit >= 0)
        {
            scanner.Skip(1);
        }

        return digit;
    }

    private static int Digit(char letter) => letter switch
    {
        '零' or '〇' => 0,
        '一' => 1,
        '二' or '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };

    private static int Place(char letter) => letter switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => 0,
    };
}
