using System.Globalization;

namespace Biaochi.Documents.Printing.Word;

/// <summary>A4 with its margins, in twentieths of a point (17.6.13, 17.6.11).</summary>
internal static class WordPage
{
    public const int PaperWidth = 11906;
    public const int PaperHeight = 16838;
    public const int SideMargin = 850;
    public const int TopMargin = 850;
    public const int BottomMargin = 850;
    public const int FooterMargin = 425;

    /// <summary>Between the margins.</summary>
    public const int Width = PaperWidth - (2 * SideMargin);

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
