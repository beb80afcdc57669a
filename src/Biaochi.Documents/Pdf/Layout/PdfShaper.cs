using Biaochi.Documents.Shape;
using Biaochi.Documents.Text;
using Biaochi.Forms;

namespace Biaochi.Documents.Pdf.Layout;

/// <summary>Brings a PDF to the neutral shape: tables as rows of cells, over page breaks too, and the lines outside them.</summary>
internal sealed class PdfShaper
{
    private readonly string _file;
    private readonly ReadOptions _options;
    private readonly List<DocumentRow> _rows = [];
    private readonly List<DocumentNote> _notes = [];
    private readonly Dictionary<int, int> _lines = [];
    private TableAssembler? _open;
    private int _tables;
    private int _cells;

    private PdfShaper(string file, ReadOptions options) => (_file, _options) = (file, options);

    /// <exception cref="DocumentFormatException">It needs a password, is broken, has no text, or is larger than the options allow.</exception>
    public static DocumentShape Shape(byte[] bytes, string file, ReadOptions options, CancellationToken cancellationToken)
    {
        var shaper = new PdfShaper(file, options);
        foreach (var page in PdfDocument.Open(bytes, file, options, cancellationToken).Pages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            shaper.Add(PageLayout.Of(page));
        }

        shaper.CloseTable();
        return new DocumentShape(shaper._rows) { Notes = shaper._notes };
    }

    private void Add(PageLayout page)
    {
        var waiting = new List<TextLine>();
        var first = true;
        foreach (var element in page.Elements)
        {
            if (element.Line is { } line)
            {
                waiting.Add(line);
                continue;
            }

            if (first && _open is not null && _open.Continues(element.Table!) && waiting.TrueForAll(IsPageNumber))
            {
                waiting.ForEach(number => AddNote(page.Page, number));
                _open.Add(element.Table!);
            }
            else
            {
                CloseTable();
                waiting.ForEach(text => AddLine(page.Page, text));
                _open = new TableAssembler(element.Table!);
            }

            waiting.Clear();
            first = false;
        }

        if (page.Turned.Length > 0)
        {
            _notes.Add(new DocumentNote(page.Turned, new SourcePosition(_file, page.Page)));
        }

        Finish(page.Page, waiting);
    }

    /// <summary>Lines below the last table: a page number leaves it open for the next page, anything else closes it.</summary>
    private void Finish(int page, List<TextLine> below)
    {
        if (below.TrueForAll(IsPageNumber) && _open is not null)
        {
            below.ForEach(number => AddNote(page, number));
            return;
        }

        CloseTable();
        below.ForEach(line => AddLine(page, line));
    }

    private void CloseTable()
    {
        if (_open is null)
        {
            return;
        }

        _tables++;
        foreach (var row in _open.Assemble())
        {
            var cells = row.Cells.Where(cell => cell.Text.Length > 0).OrderBy(cell => cell.Column)
                .Select(cell => new DocumentCell(CellText.Clean(cell.Text), cell.Column, cell.ColumnSpan, cell.RowSpan) { Doubt = cell.Doubt })
                .Where(cell => cell.Text.Length > 0)
                .ToArray();
            if (cells.Length > 0)
            {
                AddRow(new DocumentRow(NextPosition(row.Page), true, [.. cells]) { Table = _tables, HasGrid = true });
            }
        }

        _open = null;
    }

    private void AddLine(int page, TextLine line)
    {
        var text = TextShaper.Clean(line.Text).Trim().ToString();
        if (text.Length > 0)
        {
            AddRow(new DocumentRow(NextPosition(page), false, [new DocumentCell(text, 0)]));
        }
    }

    private void AddRow(DocumentRow row)
    {
        _cells += row.Cells.Length;
        if (_cells > _options.MaxCells)
        {
            throw new DocumentFormatException(_file, $"内容超过 {_options.MaxCells} 个单元格，请拆分后再读取。");
        }

        _rows.Add(row);
    }

    private void AddNote(int page, TextLine line) => _notes.Add(new DocumentNote(line.Text, NextPosition(page)));

    private SourcePosition NextPosition(int page)
    {
        var line = _lines.GetValueOrDefault(page) + 1;
        _lines[page] = line;
        return new SourcePosition(_file, page, line);
    }

    /// <summary>3, - 3 -, 第 3 页 共 10 页, 3/10.</summary>
    private static bool IsPageNumber(TextLine line) =>
        line.Text.Length <= 16 && line.Text.Any(char.IsAsciiDigit) && line.Text.All(c => char.IsAsciiDigit(c) || char.IsWhiteSpace(c) || "第页共/-—–·~,，".Contains(c));
}
