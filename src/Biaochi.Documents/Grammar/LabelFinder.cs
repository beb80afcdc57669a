using System.Buffers;
using System.Collections.Immutable;
using Biaochi.Documents.Layouts;

namespace Biaochi.Documents.Grammar;

/// <summary>A label in a row of pieces; its value begins at <see cref="EndOffset"/> of <see cref="EndPiece"/>.</summary>
/// <param name="Start">The index of its first piece.</param>
/// <param name="Weight">How surely it is a label here and no running text, 1–8.</param>
/// <param name="Suffix">What stood in brackets after it, e.g. 万元.</param>
internal sealed record FoundLabel(LayoutLabel Label, int Start, int EndPiece, int EndOffset, int Weight, string? Suffix)
{
    /// <summary>Its first piece.</summary>
    public required Piece At { get; init; }

    /// <summary>The first piece after it, where none of its own is left.</summary>
    public int Next => EndPiece + 1;
}

/// <summary>
/// Finds the labels of one form. Words of a label may also stand in running text, so every place where one could be is weighed, and
/// the heaviest chain of places in the order of the layout is taken; labels that stand out of order are taken afterwards.
/// </summary>
internal static class LabelFinder
{
    private const int Glued = 2;
    private const int InsideLine = 5;
    private const int Spaced = 7;
    private const int Certain = 8;
    private const int AfterFullLine = 3;

    private static readonly SearchValues<char> Boxes = SearchValues.Create("(（）)□☑☐√■✓");

    public static ImmutableArray<FoundLabel> Find(ReadOnlySpan<Piece> pieces, FormLayout layout)
    {
        var places = Places(pieces, layout);
        var chain = HeaviestChain(places);
        var taken = chain.Select(found => found.Label.Order).ToHashSet();
        foreach (var place in places.Where(place => place.Weight > InsideLine).OrderByDescending(place => place.Weight).ThenBy(place => place.Start))
        {
            if (!taken.Contains(place.Label.Order) && !chain.Exists(found => found.Start <= place.EndPiece && place.Start <= found.EndPiece))
            {
                taken.Add(place.Label.Order);
                chain.Add(place);
            }
        }

        return [.. chain.OrderBy(found => found.Start)];
    }

    /// <summary>The name that the piece begins with, a number before it aside: 一、项目名称, 1.项目名称, （一）项目名称, *项目名称.</summary>
    public static LabelHit<T>? FindAt<T>(LabelSet<T> names, ReadOnlySpan<Piece> pieces, int piece) =>
        names.Find(pieces, piece) ?? (LabelText.NumberLength(pieces[piece].Text) is > 0 and var number ? names.Find(pieces, piece, number) : null);

    private static List<FoundLabel> Places(ReadOnlySpan<Piece> pieces, FormLayout layout)
    {
        var places = new List<FoundLabel>();
        var fullWidth = FullWidth(pieces);
        var (rowWidth, lastFull) = (0, false);
        for (var i = 0; i < pieces.Length; i++)
        {
            lastFull = pieces[i].StartsRow ? fullWidth > 0 && rowWidth >= fullWidth : lastFull;
            if (FindAt(layout.LabelNames, pieces, i) is { } hit && Weigh(pieces, i, hit, layout) is var weight && weight > 0)
            {
                var (end, offset, suffix) = SkipSuffix(pieces, layout, hit);
                places.Add(new FoundLabel(hit.Value, i, end, offset, lastFull && pieces[i].StartsRow ? weight - AfterFullLine : weight, suffix) { At = pieces[i] });
            }

            rowWidth = (pieces[i].StartsRow ? 0 : rowWidth) + (pieces[i].IsCell ? 0 : LabelText.Width(pieces[i].Text));
        }

        places.RemoveAll(place => place.Weight <= 0);
        return places;
    }

    /// <summary>From what width on a line of this form's text counts as full, so that the next one goes on with its sentence; 0 when there is none.</summary>
    private static int FullWidth(ReadOnlySpan<Piece> pieces)
    {
        var (widest, width) = (0, 0);
        foreach (var piece in pieces)
        {
            width = (piece.StartsRow ? 0 : width) + (piece.IsCell ? 0 : LabelText.Width(piece.Text));
            widest = Math.Max(widest, width);
        }

        return widest < 60 ? 0 : widest - 8;
    }

    private static int Weigh(ReadOnlySpan<Piece> pieces, int start, LabelHit<LayoutLabel> hit, FormLayout layout)
    {
        var (first, last) = (pieces[start], pieces[hit.EndPiece]);
        var next = LabelText.NextSign(last.Text, hit.EndOffset);
        var ends = next == '\0';
        if (first.IsCell)
        {
            return ends ? Certain
                : next is ':' or '(' ? BeginsAnswer(pieces, start, hit) ? 0 : IsAnswer(pieces, start, layout) ? Glued : Certain
                : hit.Value.IsForeign || first.HasGrid ? 0 : Glued;
        }

        if (hit.Value.IsForeign)
        {
            return 0;
        }

        var certain = next == ':' || (ends && last.EndsRow);
        return !first.StartsRow
            ? certain || ends ? InsideLine : 0
            : certain ? Certain : ends ? Spaced : next == '(' ? Spaced : Glued;
    }

    /// <summary>One cell of several in a row that begins with a label for sentences which the layout lacks, and goes on: the words are its answer's own.</summary>
    private static bool BeginsAnswer(ReadOnlySpan<Piece> pieces, int start, LabelHit<LayoutLabel> hit) =>
        hit.Value.IsForeign && IsSentence(pieces, start, hit.Value, hit.EndPiece, hit.EndOffset);

    /// <summary>Whether a label for sentences stands in one cell of several with more words behind it.</summary>
    public static bool IsSentence(ReadOnlySpan<Piece> pieces, int start, LayoutLabel label, int endPiece, int endOffset) =>
        label.Prose && pieces[start] is { HasGrid: true } cell && !(cell.StartsRow && cell.EndsRow) && endOffset + 1 < pieces[endPiece].Text.Length;

    /// <summary>
    /// A cell right of a label's cell is its answer, though it may begin with another label: 项目概况 | 立项依据：某文件。 A label that ends in a
    /// colon keeps its answer in its own cell: 经办人： | 联系电话：某号码.
    /// </summary>
    private static bool IsAnswer(ReadOnlySpan<Piece> pieces, int start, FormLayout layout) =>
        !pieces[start].StartsRow && pieces[start - 1].IsCell && LabelText.Fold(pieces[start - 1].Text[^1]) != ':' && layout.LabelNames.TryFind(pieces[start - 1].Text, out _);

    /// <summary>Steps over 「（元）」 and a colon.</summary>
    private static (int Piece, int Offset, string? Suffix) SkipSuffix(ReadOnlySpan<Piece> pieces, FormLayout layout, LabelHit<LayoutLabel> hit)
    {
        var (piece, offset, suffix) = (hit.EndPiece, hit.EndOffset, (string?)null);
        var (next, from) = offset < pieces[piece].Text.Length ? (piece, offset) : pieces[piece].IsCell ? (piece, offset) : (piece + 1, 0);
        while (next < pieces.Length && from < pieces[next].Text.Length && char.IsWhiteSpace(pieces[next].Text[from]))
        {
            from++;
        }

        if (layout.Suffixes.Find(pieces, next, from) is { } bracket)
        {
            (piece, offset, suffix) = (bracket.EndPiece, bracket.EndOffset, bracket.Value);
        }
        else if (pieces[piece].IsCell && IsBracketed(pieces[piece].Text.AsSpan(offset)))
        {
            (offset, suffix) = (pieces[piece].Text.Length, pieces[piece].Text[offset..]);
        }

        var text = pieces[piece].Text;
        while (offset < text.Length && (char.IsWhiteSpace(text[offset]) || LabelText.Fold(text[offset]) == ':'))
        {
            offset++;
        }

        return (piece, offset, suffix);
    }

    /// <summary>All that is left of a label's cell is a remark in brackets, （450字以内）, and no box to tick.</summary>
    private static bool IsBracketed(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim().TrimEnd(":：");
        return rest.Length > 2 && LabelText.Fold(rest[0]) == '(' && LabelText.Fold(rest[^1]) == ')' && !rest[1..^1].ContainsAny(Boxes);
    }

    /// <summary>The chain of places with the greatest weight in which the layout's order only grows; of equal ones the earliest.</summary>
    private static List<FoundLabel> HeaviestChain(List<FoundLabel> places)
    {
        var best = new int[places.Count];
        var before = new int[places.Count];
        var end = -1;
        for (var i = 0; i < places.Count; i++)
        {
            (best[i], before[i]) = (places[i].Weight, -1);
            for (var j = Math.Max(0, i - Reach); j < i; j++)
            {
                if (places[j].Label.Order < places[i].Label.Order && places[j].EndPiece < places[i].Start && best[j] + places[i].Weight > best[i])
                {
                    (best[i], before[i]) = (best[j] + places[i].Weight, j);
                }
            }

            end = end < 0 || best[i] > best[end] ? i : end;
        }

        var chain = new List<FoundLabel>();
        for (; end >= 0; end = before[end])
        {
            chain.Add(places[end]);
        }

        return chain;
    }

    /// <summary>How many places back a chain looks: a form has some twenty labels, and a hostile document must not cost the square of its length.</summary>
    private const int Reach = 200;
}
