using System.Buffers;
using System.Globalization;

namespace Biaochi.Documents.Printing.Excel;

/// <summary>Names of worksheets as Excel allows them: at most 31 characters, without []:*?/\, no apostrophe at either end, no two alike.</summary>
internal sealed class ExcelSheetNames
{
    private const int Longest = 31;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("[]:*?/\\\n\uFFFD");

    /// <summary>Excel keeps this name for its own log of changes.</summary>
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { "History" };

    public string Next(string wanted)
    {
        var name = Cut(string.Concat(wanted.Where(c => !Forbidden.Contains(c))).Trim(' ', '\''), Longest);
        name = name.Length == 0 ? "申报表" : name;
        for (var number = 2; !_taken.Add(name); number++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $"({number})");
            name = Cut(name.EndsWith($"({number - 1})", StringComparison.Ordinal) && number > 2 ? name[..name.LastIndexOf('(')] : name, Longest - suffix.Length) + suffix;
        }

        return name;
    }

    private static string Cut(string name, int length)
    {
        if (name.Length <= length)
        {
            return name;
        }

        return name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)].TrimEnd(' ', '\'');
    }
}
