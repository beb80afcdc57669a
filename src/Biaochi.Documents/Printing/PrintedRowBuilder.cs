using System.Collections.Immutable;

namespace Biaochi.Documents.Printing;

/// <summary>Sets the cells of one row side by side; spans are counted in the layout's columns.</summary>
internal sealed class PrintedRowBuilder(PaperGrid grid)
{
    private readonly ImmutableArray<PrintedCell>.Builder _cells = ImmutableArray.CreateBuilder<PrintedCell>();

    private int _column;

    public PrintedRowBuilder Label(string text, int span, int rowSpan = 1) => Add(text, span, rowSpan, PrintedAlignment.Center, isLabel: true);

    public PrintedRowBuilder Text(string? text, int span, PrintedAlignment alignment = PrintedAlignment.Left) => Add(text, span, 1, alignment, isLabel: false);

    public PrintedRowBuilder Amount((string Text, decimal? Number) amount, int span)
    {
        Text(amount.Text, span, PrintedAlignment.Right);
        _cells[^1] = _cells[^1] with { Number = amount.Number };
        return this;
    }

    /// <summary>An answer and another beside it in a column that the grid has parted.</summary>
    public PrintedRowBuilder Parted(string? first, string? second, int span, bool isLabel)
    {
        var (start, width) = (grid.Start(_column), grid.Span(_column, span));
        _cells.Add(Cell(first, start, width - 1, isLabel));
        _cells.Add(Cell(second, start + width - 1, 1, isLabel) with { Alignment = PrintedAlignment.Center });
        _column += span;
        return this;

        static PrintedCell Cell(string? text, int column, int columnSpan, bool isLabel) =>
            new(PrintedText.Clean(text), column, columnSpan) { IsLabel = isLabel, Alignment = isLabel ? PrintedAlignment.Center : PrintedAlignment.Left };
    }

    /// <summary>Leaves columns out that a cell from above covers.</summary>
    public PrintedRowBuilder Skip(int span)
    {
        _column += span;
        return this;
    }

    public PrintedRow Build(bool isHeading = false) => new(_cells.DrainToImmutable()) { IsHeading = isHeading };

    private PrintedRowBuilder Add(string? text, int span, int rowSpan, PrintedAlignment alignment, bool isLabel)
    {
        if (span > 0)
        {
            _cells.Add(new PrintedCell(PrintedText.Clean(text), grid.Start(_column), grid.Span(_column, span), rowSpan) { Alignment = alignment, IsLabel = isLabel });
            _column += span;
        }

        return this;
    }
}
