using System.Globalization;
using System.Text;

namespace Biaochi.Documents.Csv;

/// <summary>
/// Comma-separated values (RFC 4180) that a spreadsheet opens without harm: in UTF-8 with a byte order mark, because Excel takes Chinese
/// for the system's code page without one, and with cells that would be run as formulas made plain text.
/// </summary>
public sealed class CsvWriter : IDisposable
{
    private readonly StreamWriter _writer;

    public CsvWriter(Stream stream) =>
        _writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };

    public void WriteRow(IEnumerable<string?> cells) => _writer.WriteLine(string.Join(',', cells.Select(Cell)));

    public void Dispose() => _writer.Dispose();

    private static string Cell(string? text)
    {
        var harmless = IsFormula(text) ? "'" + text : text ?? "";
        return harmless.AsSpan().ContainsAny("\",\r\n") ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;
    }

    /// <summary>A spreadsheet runs what begins with one of these (OWASP, CSV injection); a plain negative number is left a number.</summary>
    private static bool IsFormula(string? text) => text is [var first, ..] && "=+-@\t\r＝＋－＠".Contains(first, StringComparison.Ordinal) && !IsNegativeNumber(text);

    private static bool IsNegativeNumber(string text) => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
