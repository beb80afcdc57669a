using System.Text.Json;

namespace Biaochi.Forms.Interchange;

/// <summary>What a JSON text holds, by the members of its outermost object.</summary>
internal enum JsonShape
{
    /// <summary>An object with forms.</summary>
    Document,

    /// <summary>An object with a projectName.</summary>
    SingleForm,

    Other,
}

/// <summary>Goes through a JSON text once, so that a broken one is refused with its place before anything is built from it.</summary>
internal static class FormJsonShape
{
    /// <summary>Our own documents nest six deep.</summary>
    private const int MostDepth = 32;

    /// <exception cref="FormJsonException">It nests too deeply.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonShape Find(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        var shape = JsonShape.Other;
        while (reader.Read())
        {
            if (reader.CurrentDepth > MostDepth)
            {
                throw new FormJsonException($"JSON 的嵌套超过 {MostDepth} 层，不是申报表交换文件。");
            }

            // Our names need no escapes, and unescaping half a surrogate pair throws.
            if (reader is not { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1, ValueIsEscaped: false })
            {
                continue;
            }

            if (reader.ValueTextEquals("forms"u8))
            {
                shape = JsonShape.Document;
            }
            else if (shape is JsonShape.Other && reader.ValueTextEquals("projectName"u8))
            {
                shape = JsonShape.SingleForm;
            }
        }

        return shape;
    }
}
