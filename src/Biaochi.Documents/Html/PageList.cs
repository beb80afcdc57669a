using Biaochi.Documents.Word;

namespace Biaochi.Documents.Html;

/// <summary>A list of a page while it is being read; its numbers are words that people see (HTML Living Standard 4.4.5, the ol element).</summary>
/// <param name="type">1, a, A, i or I; null for a list without numbers.</param>
internal sealed class PageList(string? type, int start)
{
    private int _next = start;

    /// <summary>What stands before the next item.</summary>
    /// <param name="value">The number that the item itself asks for.</param>
    public string Next(int? value)
    {
        if (type is null)
        {
            return "";
        }

        var number = value ?? _next;
        _next = number + 1;
        var format = type switch
        {
            "a" => "lowerLetter",
            "A" => "upperLetter",
            "i" => "lowerRoman",
            "I" => "upperRoman",
            _ => "decimal",
        };
        return NumberFormat.Write(number, format) + ". ";
    }
}
