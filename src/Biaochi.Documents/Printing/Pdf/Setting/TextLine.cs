namespace Biaochi.Documents.Printing.Pdf.Setting;

/// <summary>A line of a text that was broken.</summary>
/// <param name="Start">The first of its UTF-16 units in the text.</param>
/// <param name="Length">With the spaces at its end.</param>
/// <param name="Width">Without them, in thousandths of the font's size.</param>
/// <param name="Gaps">Between its visible characters, where spreading can add room.</param>
/// <param name="EndsParagraph">It ends with its text and not because it was full.</param>
internal readonly record struct TextLine(int Start, int Length, int Width, int Gaps, bool EndsParagraph);
