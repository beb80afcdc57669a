using System.Text;
using Biaochi.Forms;
using Biaochi.Forms.Interchange;

namespace Biaochi.Documents.Json;

/// <summary>Reads interchange JSON, the form in which programs hand forms to each other.</summary>
internal static class InterchangeReader
{
    /// <summary>True where the text opens a JSON object, or an array of them.</summary>
    public static bool Recognises(ReadOnlySpan<char> text) => text.TrimStart() is var start && (start is ['{', ..] || (start is ['[', ..] && start[1..].TrimStart() is ['{', ..]));

    /// <exception cref="DocumentFormatException">It is no interchange JSON.</exception>
    public static ReadResult Read(string text, string file)
    {
        try
        {
            var forms = FormJson.ReadDocument(Encoding.UTF8.GetBytes(text));
            return new ReadResult([.. forms.Select(form => form.Source is null ? form with { Source = new SourcePosition(file) } : form)], [], []);
        }
        catch (FormJsonException exception)
        {
            var place = exception.Line is { } line ? $"第 {line} 行：" : "";
            throw new DocumentFormatException(file, place + exception.Message, exception);
        }
    }
}
