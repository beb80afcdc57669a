using System.Collections.Immutable;
using System.Globalization;
using Biaochi.Documents.Printing;

namespace Biaochi.Core.Reviews.Papers;

/// <summary>A table of a paper while it is put together, row by row under one row of headings.</summary>
/// <param name="columns">Heading, width in per cent of the table, and how the column's answers stand. The widths add up to 100.</param>
internal sealed class PaperTable(params IReadOnlyList<(string Heading, double Width, PrintedAlignment Alignment)> columns)
{
    private readonly ImmutableArray<PrintedRow>.Builder _rows = ImmutableArray.CreateBuilder<PrintedRow>();

    public PaperTable Add(params IReadOnlyList<string> texts)
    {
        _rows.Add(new PrintedRow([.. texts.Select((text, column) => new PrintedCell(PrintedText.Clean(text), column) { Alignment = columns[column].Alignment })]));
        return this;
    }

    /// <summary>A row with one text over the whole width, which says what the rows below it are about.</summary>
    public PaperTable AddHeading(string text)
    {
        _rows.Add(new PrintedRow([new PrintedCell(PrintedText.Clean(text), 0, columns.Count) { Alignment = PrintedAlignment.Left, IsLabel = true }]));
        return this;
    }

    public PrintedSheet Build(string heading) =>
        new(heading, PrintedText.Clean(heading), [.. columns.Select(column => column.Width)], [Headings(), .. _rows]);

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private PrintedRow Headings() => new([.. columns.Select((column, index) => new PrintedCell(column.Heading, index) { IsLabel = true })]) { IsHeading = true };
}
