using Biaochi.Documents.Fonts;

namespace Biaochi.Documents.Printing.Pdf.Setting;

/// <summary>Breaks the text of a cell. A label, an amount, a short answer with a word or number that its column would cut is set smaller; long texts never are.</summary>
internal static class CellText
{
    private const double Smallest = 6;
    private const double Step = 0.5;

    /// <summary>In characters.</summary>
    private const int ShortText = 40;

    public static TextBlock Set(PrintedCell cell, TrueTypeFont font, double size, double width)
    {
        if (cell.IsLabel || cell.Number is not null || cell.Text.Length <= ShortText)
        {
            size = SizeFor(WidestUnit(cell.Text, font), size, width);
        }

        return cell.IsLabel ? TextBlock.Balanced(cell.Text, font, size, width) : TextBlock.Of(cell.Text, font, size, width);
    }

    /// <summary>What would be cut in the smallest size too is not made smaller for it.</summary>
    private static double SizeFor(int widest, double size, double width)
    {
        var smaller = size;
        while (smaller > Smallest && widest * smaller / 1000 > width)
        {
            smaller -= Step;
        }

        return widest * smaller / 1000 > width ? size : smaller;
    }

    /// <summary>The widest of the characters and words that no line may part, in thousandths of the size.</summary>
    private static int WidestUnit(string text, TrueTypeFont font)
    {
        var (widest, sum, before) = (0, 0, -1);
        foreach (var rune in text.EnumerateRunes())
        {
            sum = before < 0 || BreakRules.IsSpace(rune.Value) || rune.Value == '\n' || BreakRules.CanBreak(before, rune.Value) ? 0 : sum;
            sum += BreakRules.IsLeftHalf(rune.Value) ? 0 : font.CharacterAdvance(rune.Value);
            widest = Math.Max(widest, sum);
            before = rune.Value == '\n' ? -1 : rune.Value;
        }

        return widest;
    }
}
