using Biaochi.Documents.Layouts;

namespace Biaochi.Documents.Grammar;

/// <summary>
/// Parts cells of a funding table that hold several lines: labels one under the other with their amounts in the same or in the next cell.
/// </summary>
internal static class FundingCells
{
    public static Piece[] Part(ReadOnlySpan<Piece> pieces, FormLayout layout)
    {
        var parted = new List<Piece>(pieces.Length);
        for (var i = 0; i < pieces.Length; i++)
        {
            var lines = Lines(pieces[i]);
            if (lines.Length < 2 || !Array.TrueForAll(lines, line => layout.SourceNames.Find(line.Text, 0) is not null))
            {
                parted.Add(pieces[i]);
                continue;
            }

            var amounts = i + 1 < pieces.Length && pieces[i + 1].Row == pieces[i].Row ? Lines(pieces[i + 1]) : [];
            if (amounts.Length == lines.Length && Array.TrueForAll(lines, line => IsLabelAlone(line.Text)))
            {
                parted.AddRange(lines.Zip(amounts).SelectMany(pair => new[] { pair.First, pair.Second }));
                i++;
            }
            else
            {
                parted.AddRange(lines);
            }
        }

        return [.. parted];
    }

    private static bool IsLabelAlone(string text) => !text.Any(char.IsAsciiDigit);

    private static Piece[] Lines(Piece piece) => piece.IsCell && piece.Text.Contains('\n', StringComparison.Ordinal)
        ? [.. piece.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => piece with { Text = line })]
        : [];
}
