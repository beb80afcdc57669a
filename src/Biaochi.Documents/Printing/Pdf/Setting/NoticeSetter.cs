using Biaochi.Documents.Fonts;

namespace Biaochi.Documents.Printing.Pdf.Setting;

/// <summary>Sets a cover notice as an official letter (GB/T 9704-2012): heading in 二号, text in 三号 with lines of 28 points, signature at the right.</summary>
internal sealed class NoticeSetter(PrintedNotice notice, TrueTypeFont font, PageStack pages)
{
    private const double HeadingSize = 22;
    private const double TextSize = 16;
    private const double LineHeight = 28;
    private const double Left = 79.37;
    private const double Right = PageFormat.PaperWidth - 73.70;
    private const double Width = Right - Left;

    /// <summary>7.3.5: the date stands four characters in from the right.</summary>
    private const double SignatureIndent = 4 * TextSize;

    public void Set()
    {
        pages.Begin();
        pages.Top += LineHeight;
        var heading = TextBlock.Balanced(notice.Heading, font, HeadingSize, Width);
        pages.Add(heading, Left, Width, PrintedAlignment.Center);
        pages.Top += LineHeight;
        if (notice.Number is { } number)
        {
            pages.Add(Block(number, Width), Left, Width, PrintedAlignment.Center);
            pages.Top += LineHeight;
        }

        foreach (var paragraph in notice.Paragraphs)
        {
            SetParagraph(paragraph);
        }

        SetSignature();
        foreach (var line in notice.Below)
        {
            SetParagraph(line);
        }
    }

    /// <summary>7.3.2 and 7.3.3: the addressee stands at the margin, each paragraph begins two characters in.</summary>
    private void SetParagraph(string text)
    {
        pages.Add(Block(ReferenceEquals(text, notice.Addressee) || text.StartsWith('　') ? text : "　　" + text, Width), Left, Width, PrintedAlignment.Left);
    }

    private void SetSignature()
    {
        if (notice.Signature.IsEmpty)
        {
            return;
        }

        var blocks = notice.Signature.Select(text => Block(text, Width - SignatureIndent)).ToList();
        pages.Top += LineHeight;
        pages.Require(blocks.Sum(block => block.Height));
        // Who signs stands centred over the date, which is the last line.
        var widest = blocks.Max(WidthOf);
        var left = Right - SignatureIndent - widest;
        foreach (var block in blocks)
        {
            pages.Add(block, left, widest, PrintedAlignment.Center);
        }
    }

    private static double WidthOf(TextBlock block) => block.Lines.Max(line => line.Width) * block.Size / 1000;

    private TextBlock Block(string text, double width) => TextBlock.Of(text, font, TextSize, width) with { LineHeight = LineHeight };
}
