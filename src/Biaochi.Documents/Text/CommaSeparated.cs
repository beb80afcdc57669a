using System.Text;

namespace Biaochi.Documents.Text;

/// <summary>A sheet saved as comma-separated values (RFC 4180): all records have as many fields, and quotes hold commas, line feeds and doubled quotes.</summary>
internal static class CommaSeparated
{
    private const int FewestRecords = 5;
    private const int FewestFields = 3;

    /// <summary>The records with the line, from 1, on which each begins; null where the text is no such sheet.</summary>
    public static List<(int Line, List<string> Fields)>? TryRead(string text)
    {
        if (text.Contains('\t', StringComparison.Ordinal) || !MayBe(text))
        {
            return null;
        }

        var (records, at, line) = (new List<(int Line, List<string> Fields)>(), 0, 1);
        while (at < text.Length)
        {
            var (from, first) = (at, line);
            var fields = Record(text, ref at);
            line += text.AsSpan(from, at - from).Count('\n');
            if (fields.Count > 1 || fields[0].Length > 0)
            {
                records.Add((first, fields));
            }

            if (records.Count > 0 && records[^1].Fields.Count != records[0].Fields.Count)
            {
                return null;
            }
        }

        return records.Count >= FewestRecords ? records : null;
    }

    /// <summary>A cheap first look: the first line has commas enough.</summary>
    private static bool MayBe(string text)
    {
        var first = text.AsSpan().TrimStart("\uFEFF\r\n");
        var end = first.IndexOf('\n');
        return (end < 0 ? first : first[..end]).Count(',') >= FewestFields - 1;
    }

    private static List<string> Record(string text, ref int at)
    {
        var fields = new List<string>();
        do
        {
            fields.Add(Field(text, ref at));
        }
        while (at < text.Length && text[at++] == ',');

        return fields;
    }

    /// <summary>The field that begins there; afterwards <paramref name="at"/> is on the comma or line feed behind it.</summary>
    private static string Field(string text, ref int at)
    {
        if (at < text.Length && text[at] == '"')
        {
            var field = Quoted(text, ref at);
            at += text.AsSpan(at).IndexOfAny(',', '\n') is >= 0 and var rest ? rest : text.Length - at;
            return field;
        }

        var length = text.AsSpan(at).IndexOfAny(',', '\n');
        var bare = text.AsSpan(at, length < 0 ? text.Length - at : length).Trim().ToString();
        at = length < 0 ? text.Length : at + length;
        return bare;
    }

    private static string Quoted(string text, ref int at)
    {
        var field = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"' && (++at == text.Length || text[at] != '"'))
            {
                break;
            }

            field.Append(text[at]);
        }

        return field.ToString().Trim();
    }
}
