using System.Buffers;
using System.Text;

namespace Biaochi.Documents.Grammar;

/// <summary>
/// Makes clean text of pieces that stood apart: nothing between Chinese characters, a space where one stood between Latin words or where
/// a line broke between them.
/// </summary>
internal static class TextJoiner
{
    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(" \u00A0\u2002\u2003\u2009\u3000\t\r\n\v");

    public static string? Join(ReadOnlySpan<Piece> pieces) => Join(pieces, Tidy);

    /// <summary>The same for a text of sentences, where the line feeds of a cell part paragraphs and stay.</summary>
    public static string? JoinParagraphs(ReadOnlySpan<Piece> pieces) => Join(pieces, TidyParagraphs);

    private static string? Join(ReadOnlySpan<Piece> pieces, Func<string, string> tidy)
    {
        if (pieces.Length <= 1)
        {
            return pieces.IsEmpty ? null : tidy(pieces[0].Text);
        }

        var text = new StringBuilder();
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i > 0 && NeedsSpace(pieces[i - 1].Text[^1], pieces[i].Text[0], pieces[i - 1].Row == pieces[i].Row))
            {
                text.Append(' ');
            }

            text.Append(tidy(pieces[i].Text));
        }

        return text.ToString();
    }

    /// <summary>The pieces with a space between each two, for words whose cell is not known.</summary>
    public static string JoinSpaced(ReadOnlySpan<Piece> pieces)
    {
        if (pieces.Length == 1)
        {
            return pieces[0].Text;
        }

        var text = new StringBuilder();
        foreach (var piece in pieces)
        {
            text.Append(text.Length > 0 ? " " : "").Append(piece.Text);
        }

        return text.ToString();
    }

    /// <summary>One cell's own text in the same manner.</summary>
    public static string Tidy(string text)
    {
        if (!text.AsSpan().ContainsAny(WhiteSpace))
        {
            return text;
        }

        var tidy = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text)
        {
            if (LabelText.IsSpace(c))
            {
                gap = tidy.Length > 0;
                continue;
            }

            if (gap && NeedsSpace(tidy[^1], c, sameRow: true))
            {
                tidy.Append(' ');
            }

            gap = false;
            tidy.Append(c);
        }

        return tidy.ToString();
    }

    private static string TidyParagraphs(string text) =>
        text.Contains('\n', StringComparison.Ordinal) ? string.Join('\n', text.Split('\n').Select(Tidy).Where(paragraph => paragraph.Length > 0)) : Tidy(text);

    private static bool NeedsSpace(char before, char after, bool sameRow) => sameRow
        ? !LabelText.IsWide(before) && !LabelText.IsWide(after)
        : char.IsAsciiLetter(before) && char.IsAsciiLetter(after);
}
