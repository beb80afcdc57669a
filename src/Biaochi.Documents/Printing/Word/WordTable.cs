using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace Biaochi.Documents.Printing.Word;

/// <summary>Sets a printed table in WordprocessingML (17.4), where a cell over several rows is a chain of cells that go on.</summary>
internal sealed class WordTable
{
    /// <summary>A row with no more text than this in any cell stays on one page.</summary>
    private const int ShortText = 120;

    private readonly XmlWriter _xml;
    private readonly ImmutableArray<int> _edges;

    /// <summary>For each grid column, the cell from above that still covers it and for how many rows more.</summary>
    private readonly (PrintedCell Cell, int Rows)[] _covered;

    /// <param name="width">Of the whole table, in twentieths of a point.</param>
    public WordTable(XmlWriter xml, ImmutableArray<double> columns, int width)
    {
        _xml = xml;
        _covered = new (PrintedCell, int)[columns.Length];
        var edges = ImmutableArray.CreateBuilder<int>(columns.Length + 1);
        var at = 0d;
        edges.Add(0);
        foreach (var column in columns)
        {
            at += column;
            edges.Add((int)Math.Round(at * width / 100));
        }

        _edges = edges.DrainToImmutable();
    }

    public void Write(ImmutableArray<PrintedRow> rows, string style)
    {
        _xml.Start("tbl");
        _xml.Start("tblPr");
        _xml.Value("tblStyle", style);
        _xml.Attributes("tblW", ("w", Text(_edges[^1])), ("type", "dxa"));
        _xml.Attributes("tblLayout", ("type", "fixed"));
        _xml.WriteEndElement();
        _xml.Start("tblGrid");
        for (var column = 0; column + 1 < _edges.Length; column++)
        {
            _xml.Attributes("gridCol", ("w", Text(_edges[column + 1] - _edges[column])));
        }

        _xml.WriteEndElement();
        var headings = rows.TakeWhile(row => row.IsHeading).Count();
        for (var i = 0; i < rows.Length; i++)
        {
            Row(rows[i], isRepeated: i < headings);
        }

        _xml.WriteEndElement();
    }

    private void Row(PrintedRow row, bool isRepeated)
    {
        _xml.Start("tr");
        if (row.Cells.All(cell => cell.Text.Length <= ShortText))
        {
            _xml.Start("trPr");
            _xml.Value("cantSplit");
            if (isRepeated)
            {
                _xml.Value("tblHeader");
            }

            _xml.WriteEndElement();
        }

        // A row that only says what the rows below it are about stays with them.
        var keepsWithNext = row.Cells is [{ IsLabel: true } only] && only.ColumnSpan == _covered.Length;
        var next = 0;
        for (var column = 0; column < _covered.Length;)
        {
            if (_covered[column] is ({ } above, > 0) covered)
            {
                _covered[column] = (above, covered.Rows - 1);
                Cell(above, goesOn: true);
                column += above.ColumnSpan;
            }
            else
            {
                var cell = row.Cells[next++];
                _covered[column] = (cell, cell.RowSpan - 1);
                Cell(cell, goesOn: false, keepsWithNext);
                column += cell.ColumnSpan;
            }
        }

        _xml.WriteEndElement();
    }

    private void Cell(PrintedCell cell, bool goesOn, bool keepsWithNext = false)
    {
        _xml.Start("tc");
        _xml.Start("tcPr");
        _xml.Attributes("tcW", ("w", Text(_edges[cell.Column + cell.ColumnSpan] - _edges[cell.Column])), ("type", "dxa"));
        if (cell.ColumnSpan > 1)
        {
            _xml.Value("gridSpan", cell.ColumnSpan);
        }

        if (cell.RowSpan > 1)
        {
            _xml.Value("vMerge", goesOn ? null : "restart");
        }

        if (cell.GoesOnBelow || cell.GoesOnFromAbove)
        {
            _xml.Start("tcBorders");
            _xml.Attributes(cell.GoesOnBelow ? "bottom" : "top", ("val", "nil"));
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
        foreach (var line in goesOn ? [""] : cell.Text.Split('\n'))
        {
            WordParagraph.Write(_xml, WordParagraph.StyleOf(cell.Alignment), line, keepsWithNext: keepsWithNext);
        }

        _xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
