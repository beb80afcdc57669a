using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Biaochi.Documents.Fonts;
using Biaochi.Documents.Printing.Pdf.Setting;

namespace Biaochi.Documents.Printing.Pdf.File;

/// <summary>Writes what stands on a page as its content stream (ISO 32000-1 8.5, 9.4). All is black: PDF/A-2 takes it through the output intent.</summary>
internal sealed class PageContent(EmbeddedFont font)
{
    private const double BorderWidth = 0.6;

    /// <summary>Of the outline drawn around the characters of a bold text, by their size; the font has one weight.</summary>
    private const double BoldStroke = 0.022;

    private readonly PdfBuffer _buffer = new();
    private double _size;
    private double _spacing;
    private bool _isBold;

    public ReadOnlySpan<byte> Write(PageMarks page)
    {
        _buffer.Clear();
        WriteBorders(page.Borders);
        _buffer.Add("BT\n"u8);
        (_size, _spacing, _isBold) = (0, 0, false);
        foreach (ref readonly var text in CollectionsMarshal.AsSpan(page.Texts))
        {
            WriteText(text);
        }

        return _buffer.Add("ET\n"u8).Bytes;
    }

    private void WriteBorders(BorderLines borders)
    {
        const int Height = (int)(PageFormat.PaperHeight * 100);
        _buffer.Add(BorderWidth).Add(" w 2 J\n"u8);
        foreach (var line in borders.Horizontal)
        {
            WriteLine(line.From, Height - line.Place, line.To, Height - line.Place);
        }

        foreach (var line in borders.Vertical)
        {
            WriteLine(line.Place, Height - line.From, line.Place, Height - line.To);
        }

        _buffer.Add("S\n"u8);
    }

    private void WriteLine(int left, int top, int right, int bottom) =>
        _buffer.AddHundredths(left).Add(' ').AddHundredths(top).Add(" m "u8).AddHundredths(right).Add(' ').AddHundredths(bottom).Add(" l\n"u8);

    private void WriteText(in TextMark text)
    {
        Switch(text);
        _buffer.Add("1 0 0 1 "u8).Add(text.Left).Add(' ').Add(PageFormat.PaperHeight - text.Baseline).Add(" Tm("u8);
        foreach (var rune in text.Text.AsSpan(text.Start, text.Length).EnumerateRunes())
        {
            if (ShownCharacter.IsShown(rune.Value))
            {
                _buffer.AddCode(font.Code(rune.Value == '\t' ? ' ' : rune.Value));
            }
        }

        _buffer.Add(")Tj\n"u8);
        if (text.Ending is not LineEnding.Plain)
        {
            WriteEnding(text);
        }
    }

    /// <summary>
    /// A separator of Unicode without ink, over the last character so that it stands in no neighbouring cell.
    /// </summary>
    private void WriteEnding(in TextMark text)
    {
        var back = Rune.DecodeLastFromUtf16(text.Text.AsSpan(text.Start, text.Length), out var last, out _) is OperationStatus.Done ? font.Advance(last.Value) / 2 : 0;
        _buffer.Add('[').Add(back).Add('(').AddCode(text.Ending is LineEnding.Paragraph ? font.ParagraphSeparator : font.LineSeparator).Add(")]TJ\n"u8);
    }

    /// <summary>Changes what differs from the text before.</summary>
    private void Switch(in TextMark text)
    {
        if (text.Size != _size)
        {
            _buffer.Add("/F "u8).Add(text.Size).Add(" Tf\n"u8);
            _size = text.Size;
        }

        if (text.Spacing != _spacing)
        {
            _buffer.AddThousandths(text.Spacing).Add(" Tc\n"u8);
            _spacing = text.Spacing;
        }

        if (text.IsBold != _isBold)
        {
            _buffer.Add(text.IsBold ? "2 Tr "u8 : "0 Tr "u8).AddThousandths(text.Size * BoldStroke).Add(" w\n"u8);
            _isBold = text.IsBold;
        }
    }
}
