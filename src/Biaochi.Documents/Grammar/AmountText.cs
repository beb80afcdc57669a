using System.Buffers;
using System.Globalization;
using Biaochi.Forms.Funds;

namespace Biaochi.Documents.Grammar;

/// <summary>Reads amounts as counties write them: 43,180,000, 4318万元, ￥1 200.50.</summary>
internal static class AmountText
{
    private const NumberStyles Written = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");

    /// <summary>Whether a figure is written, half or full width: a label has none.</summary>
    public static bool HasFigure(ReadOnlySpan<char> text) => text.ContainsAny(Digits);

    /// <summary>The amount in yuan and the unit it was written in; null where the text is no amount.</summary>
    public static (decimal Yuan, MoneyUnit WrittenIn)? Parse(string text, MoneyUnit unit)
    {
        var bare = LabelText.Fold(text).AsSpan().TrimStart("¥￥:");
        foreach (var (suffix, written) in Units)
        {
            if (bare.EndsWith(suffix))
            {
                bare = bare[..^suffix.Length];
                unit = written;
                break;
            }
        }

        if (!IsNumber(bare) || !decimal.TryParse(bare, Written, CultureInfo.InvariantCulture, out var amount))
        {
            return null;
        }

        try
        {
            return (unit is MoneyUnit.WanYuan ? amount * 10_000m : amount, unit);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>False where a narrow cell broke the figure, as in 「43,180,0」: its last group of thousands is not full.</summary>
    public static bool IsWhole(string text)
    {
        var bare = text.AsSpan().TrimEnd("万元");
        var comma = bare.LastIndexOfAny(',', '，');
        var point = bare.LastIndexOf('.');
        return point != bare.Length - 1 && (comma < 0 || (point > comma ? point : bare.Length) - comma == 4);
    }

    /// <summary>A stroke that stands for an empty cell.</summary>
    public static bool IsBlankMark(string text) => text.Trim() is "-" or "—" or "——" or "－" or "/" or "无";

    private static readonly (string Suffix, MoneyUnit Unit)[] Units = [("万元", MoneyUnit.WanYuan), ("万", MoneyUnit.WanYuan), ("元", MoneyUnit.Yuan)];

    private static bool IsNumber(ReadOnlySpan<char> text) => text.Length > 0 && text[0] != ',' && !text.ContainsAnyExcept(SignsOfNumbers);

    private static readonly SearchValues<char> SignsOfNumbers = SearchValues.Create("0123456789,.-");
}
