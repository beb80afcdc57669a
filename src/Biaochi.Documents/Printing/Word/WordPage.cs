using System.Collections.Immutable;
using System.Globalization;

namespace Biaochi.Documents.Printing.Word;

/// <summary>A4 with its margins, in twentieths of a point (17.6.13, 17.6.11). <c>Footer</c> is how far the page number stands above the lower edge.</summary>
internal sealed record WordPage(int Top, int Right, int Bottom, int Left, int Footer)
{
    public const int PaperWidth = 11906;
    public const int PaperHeight = 16838;

    /// <summary>15 mm all round: forms are wide.</summary>
    public static WordPage Form { get; } = new(850, 850, 850, 850, 425);

    /// <summary>公文的版心: 37 mm above, 28 mm at the left, and 156 by 225 mm of text (GB/T 9704—2012, 5.2.1).</summary>
    public static WordPage Letter { get; } = new(2098, 1475, 1984, 1587, 1361);

    /// <summary>Between the margins.</summary>
    public int Width => PaperWidth - Left - Right;

    /// <summary>On which page a part stands: a letter has one of its own unless tables go on below it.</summary>
    public static WordPage Of(ImmutableArray<PrintedPart> parts, int index) =>
        parts[index].IsLetter(index + 1 < parts.Length ? parts[index + 1] : null) ? Letter : Form;

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
