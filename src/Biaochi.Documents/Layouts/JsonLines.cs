using System.Globalization;
using System.Text.Json;

namespace Biaochi.Documents.Layouts;

/// <summary>On which line of a JSON text each member and item begins, by its path: labels[3], sources[0].names.</summary>
internal sealed class JsonLines
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    /// <param name="utf8">Complete JSON.</param>
    public JsonLines(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        var levels = new Stack<(string Path, int Index)>();
        var (line, counted, member) = (1, 0L, "");
        while (reader.Read())
        {
            line += utf8[(int)counted..(int)reader.TokenStartIndex].Count((byte)'\n');
            counted = reader.TokenStartIndex;
            if (reader.TokenType is JsonTokenType.PropertyName)
            {
                member = reader.GetString()!;
            }
            else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                levels.Pop();
            }
            else
            {
                var path = PathOf(levels, member);
                _lines.TryAdd(path, line);
                Enter(reader.TokenType, levels, path);
            }
        }
    }

    /// <summary>From 1; 1 for a path that is not there.</summary>
    public int this[string path] => _lines.GetValueOrDefault(path, 1);

    /// <summary>The path of a value: the next item of an array, or the member whose name was just read.</summary>
    private static string PathOf(Stack<(string Path, int Index)> levels, string member)
    {
        if (!levels.TryPop(out var level))
        {
            return "";
        }

        levels.Push(level.Index < 0 ? level : (level.Path, level.Index + 1));
        return level.Index >= 0 ? string.Create(CultureInfo.InvariantCulture, $"{level.Path}[{level.Index}]")
            : level.Path.Length > 0 ? $"{level.Path}.{member}"
            : member;
    }

    private static void Enter(JsonTokenType token, Stack<(string Path, int Index)> levels, string path)
    {
        if (token is JsonTokenType.StartArray or JsonTokenType.StartObject)
        {
            levels.Push((path, token is JsonTokenType.StartArray ? 0 : -1));
        }
    }
}
