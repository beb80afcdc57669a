using System.Collections.Immutable;
using Biaochi.Documents.Layouts;

namespace Biaochi.Documents.Grammar;

/// <summary>
/// The foot of a form merged into one cell: 「负责人：甲　经办人：乙　联系电话：…」. It is parted before each label, so that each answer has
/// its label before it.
/// </summary>
internal static class MergedFoot
{
    private const int LongestPart = 60;

    public static ImmutableArray<Piece> Split(ImmutableArray<Piece> pieces, LayoutCatalog layouts)
    {
        ImmutableArray<Piece>.Builder? split = null;
        var isFoot = false;
        for (var i = 0; i < pieces.Length; i++)
        {
            var piece = pieces[i];
            isFoot = piece.StartsRow ? LabelEnd(piece, 0, layouts) is not null : isFoot;
            if (isFoot && piece.IsCell && Starts(piece, layouts) is { Count: > 1 } starts)
            {
                AddParts(split ??= Beginning(pieces, i), piece, starts);
            }
            else
            {
                split?.Add(piece);
            }
        }

        return split?.DrainToImmutable() ?? pieces;
    }

    private static ImmutableArray<Piece>.Builder Beginning(ImmutableArray<Piece> pieces, int count)
    {
        var beginning = ImmutableArray.CreateBuilder<Piece>(pieces.Length + 1);
        beginning.AddRange(pieces, count);
        return beginning;
    }

    /// <summary>Where labels begin: the first at once, the others after white space or a sign.</summary>
    private static List<int> Starts(Piece piece, LayoutCatalog layouts)
    {
        var starts = new List<int>();
        for (var at = 0; at < piece.Text.Length; at++)
        {
            if ((at == 0 || char.IsWhiteSpace(piece.Text[at - 1]) || piece.Text[at - 1] is '；' or ';' or '，' or ',') && LabelEnd(piece, at, layouts) is { } end)
            {
                // A spaced label holds another: 联 系 电 话.
                starts.Add(at);
                at = end - 1;
            }
            else if (at == 0)
            {
                break;
            }
        }

        return starts.Count == 0 || piece.Text.Length > LongestPart * starts.Count ? [] : starts;
    }

    /// <summary>Where the label that begins there ends, if a colon follows it.</summary>
    private static int? LabelEnd(Piece piece, int at, LayoutCatalog layouts)
    {
        if (!piece.IsCell || !layouts.LabelNames.MayBegin(piece.Text[at]) || layouts.LabelNames.Find(piece.Text, at) is not { } hit)
        {
            return null;
        }

        var rest = piece.Text.AsSpan(hit.End).TrimStart();
        if (!rest.IsEmpty && LabelText.Fold(rest[0]) == '(' && rest.IndexOfAny(')', '）') is > 0 and var close)
        {
            rest = rest[(close + 1)..].TrimStart();
        }

        return !rest.IsEmpty && LabelText.Fold(rest[0]) == ':' ? hit.End : null;
    }

    private static void AddParts(ImmutableArray<Piece>.Builder split, Piece piece, List<int> starts)
    {
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : piece.Text.Length;
            split.Add(piece with
            {
                Text = piece.Text[starts[i]..end].TrimEnd(' ', '\n', '\u3000', '\u00A0', '；', ';', '，', ','),
                Place = piece.Place with { Start = starts[i], Length = end - starts[i] },
                StartsRow = piece.StartsRow && i == 0,
                EndsRow = piece.EndsRow && i + 1 == starts.Count,
            });
        }
    }
}
