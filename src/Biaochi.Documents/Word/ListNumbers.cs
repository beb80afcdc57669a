using System.Text;

namespace Biaochi.Documents.Word;

/// <summary>Counts the paragraphs of numbered lists. The numbers are not in the document, but they are words that people see.</summary>
internal sealed class ListNumbers(ListDefinitions definitions)
{
    private readonly Dictionary<string, int?[]> _counters = [];
    private readonly HashSet<(int List, int Level)> _begun = [];

    /// <summary>The number that the next paragraph bears, with the space after it; null where it bears none.</summary>
    public string? Next(ParagraphProperties properties)
    {
        if (definitions.PlaceOf(properties) is not var (id, at) || definitions.Find(id) is not { } list || list.Levels[at] is not { } level)
        {
            return null;
        }

        var counter = Advance(id, list, at);
        return level.Format is null && !level.Text.Contains('%', StringComparison.Ordinal) ? null : Write(list, level, counter);
    }

    private int?[] Advance(int id, ListDefinition list, int at)
    {
        if (!_counters.TryGetValue(list.Counter, out var counter))
        {
            _counters.Add(list.Counter, counter = new int?[list.Levels.Length]);
        }

        counter[at] = _begun.Add((id, at)) && list.Restarts.TryGetValue(at, out var restart) ? restart : counter[at] + 1 ?? list.Levels[at]!.Start;
        counter.AsSpan(at + 1).Clear();
        return counter;
    }

    private static string Write(ListDefinition list, ListLevel level, int?[] counter)
    {
        var number = new StringBuilder();
        for (var i = 0; i < level.Text.Length; i++)
        {
            if (level.Text[i] == '%' && i + 1 < level.Text.Length && level.Text[i + 1] is >= '1' and <= '9')
            {
                var other = level.Text[++i] - '1';
                var format = level.InFigures ? "decimal" : list.Levels[other]?.Format ?? "decimal";
                number.Append(NumberFormat.Write(counter[other] ?? list.Levels[other]?.Start ?? 1, format));
            }
            else
            {
                number.Append(level.Text[i]);
            }
        }

        return level.IsGlued || number.Length == 0 ? number.ToString() : number.Append(' ').ToString();
    }
}
