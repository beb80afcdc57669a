using Biaochi.Forms;

namespace Biaochi.Documents.Pdf.Layout;

/// <summary>The blocks of a document in reading order, tables over page breaks joined.</summary>
internal sealed class DocumentBody(string file)
{
    /// <summary>How wide a gap inside a line of loose text may be, in font sizes, before it may part two cells.</summary>
    private const double WidestGap = 0.5;

    /// <summary>So many rows of several cells make a table of a page without rules.</summary>
    private const int FewestRows = 3;

    private readonly List<LayoutBlock> _blocks = [];
    private readonly List<FlowRow> _flow = [];
    private readonly HashSet<string> _hidden = [];
    private LayoutTable? _lastTable;
    private int _tableAt = -1;
    private int _unknownGlyphs;

    public List<DocumentNote> Notes { get; } = [];

    public List<DocumentProblem> Problems { get; } = [];

    public bool HasText { get; private set; }

    public void Add(PdfPage whole)
    {
        _unknownGlyphs += whole.UnknownGlyphs;
        var page = TakeRemarks(whole);
        var (tables, glyphs) = PageTables.Find(page);
        if (tables.Count == 0 && FlowReader.Read(page.Number, glyphs) is var rows && (_flow.Count > 0 ? rows.Count > 0 : rows.Count(row => row.Cells.Count > 1) >= FewestRows))
        {
            HasText = true;
            AddTurned(page);
            AddFlow(rows);
            return;
        }

        EndFlow();
        _lastTable = tables.MaxBy(table => table.Bottom) ?? _lastTable;
        var lines = Lines(page, glyphs);
        var blocks = (_lastTable is null ? lines : WrappedLines.Join(lines, _lastTable, glyphs)).Concat<LayoutBlock>(tables).OrderBy(block => block.Top).ToList();
        HasText |= blocks.Count > 0;
        AddTurned(page);
        if (blocks.Count == 0 && page.Images > 0)
        {
            Problems.Add(new DocumentProblem("page-without-text", $"第 {page.Number} 页是扫描件或图片，没有文字，未读取。请提供该页的电子版，或手工录入。", null, new SourcePosition(file, page.Number)));
        }

        AddBlocks(blocks);
    }

    /// <summary>The page without what was written about its text: comments, footnotes, what was struck out or hidden.</summary>
    private PdfPage TakeRemarks(PdfPage page)
    {
        var (unstruck, struck) = StruckText.Take(page);
        var (bare, footnotes) = Footnotes.Take(unstruck);
        foreach (var text in struck.Select(text => $"划去的文字：{text}").Concat(Hidden(page)).Concat(footnotes.Select(text => $"脚注：{text}")).Concat(page.Comments.Select(text => $"批注：{text}")))
        {
            Notes.Add(new DocumentNote(text, new SourcePosition(file, page.Number)));
        }

        return bare;
    }

    /// <summary>What the page hides, line by line; layers that are off mostly say the same on every page, which is told once.</summary>
    private IEnumerable<string> Hidden(PdfPage page)
    {
        var text = string.Join(' ', RunBuilder.Build([.. page.HiddenGlyphs], double.MaxValue).SelectMany(line => line.Select(run => run.Text)));
        return text.Length > 0 && _hidden.Add(text) ? [$"隐藏文字：{text}"] : [];
    }

    /// <summary>The blocks that no later page can change: those before the last table, which may go on. They are given once.</summary>
    public IReadOnlyList<LayoutBlock> TakeFinished()
    {
        var finished = _blocks.GetRange(0, _tableAt < 0 ? _blocks.Count : _tableAt);
        _blocks.RemoveRange(0, finished.Count);
        _tableAt = Math.Min(_tableAt, 0);
        return finished;
    }

    /// <summary>The blocks that are left, when all pages have been added.</summary>
    public IReadOnlyList<LayoutBlock> Finish()
    {
        EndFlow();
        if (_unknownGlyphs > 0)
        {
            Problems.Add(new DocumentProblem("unmapped-glyphs", $"有 {_unknownGlyphs} 个字符无法识别（显示为“\uFFFD”）：PDF 的字体没有说明它们是什么字。请对照原文补正，或提供 Word、Excel 原件。", null, new SourcePosition(file)));
        }

        return _blocks;
    }

    /// <summary>The page's rows without its number, so that the table's parts on two pages follow each other.</summary>
    private void AddFlow(List<FlowRow> rows)
    {
        foreach (var end in new[] { rows.Count - 1, 0 })
        {
            if (rows.Count > 0 && IsPageNumber(rows[end].Text))
            {
                Notes.Add(new DocumentNote(rows[end].Text, new SourcePosition(file, rows[end].Page)));
                rows.RemoveAt(end);
            }
        }

        _flow.AddRange(rows);
    }

    /// <summary>A page with ruled tables follows, or none.</summary>
    private void EndFlow()
    {
        if (_flow.Count > 0)
        {
            _blocks.AddRange(FlowTables.Build(_flow));
            _flow.Clear();
        }
    }

    private static List<LayoutLine> Lines(PdfPage page, List<PdfGlyph> glyphs) =>
        RunBuilder.Build(glyphs, WidestGap)
            .ConvertAll(line => new LayoutLine { Page = page.Number, Top = line.Min(run => run.Top), Bottom = line.Max(run => run.Bottom), Runs = line });

    /// <summary>Text that does not run along the lines is no part of the forms: a watermark, words at the margin.</summary>
    private void AddTurned(PdfPage page)
    {
        var turned = string.Concat(page.Glyphs.Where(glyph => !glyph.IsHorizontal).Select(glyph => glyph.Text)).Trim();
        if (turned.Length > 0)
        {
            Notes.Add(new DocumentNote(turned, new SourcePosition(file, page.Number)));
        }
    }

    private void AddBlocks(List<LayoutBlock> blocks)
    {
        var first = blocks.FindIndex(block => !IsPageNumber(block));
        if (first >= 0 && blocks[first] is LayoutTable next && _tableAt >= 0 && _blocks[_tableAt] is LayoutTable table && PageContinuation.Fits(table, next))
        {
            NoteBetween(blocks, first);
            Notes.AddRange(PageContinuation.Append(table, next).Select(heading => new DocumentNote(heading, new SourcePosition(file, next.Page))));
            blocks.RemoveRange(0, first + 1);
        }

        _blocks.AddRange(blocks);
        _tableAt = _blocks.FindLastIndex(block => !IsPageNumber(block));
        _tableAt = _tableAt >= 0 && _blocks[_tableAt] is LayoutTable ? _tableAt : -1;
    }

    /// <summary>Page numbers between the parts of a table become notes.</summary>
    private void NoteBetween(List<LayoutBlock> blocks, int first)
    {
        foreach (var line in _blocks.Skip(_tableAt + 1).Concat(blocks.Take(first)).OfType<LayoutLine>())
        {
            Notes.Add(new DocumentNote(line.Text, new SourcePosition(file, line.Page)));
        }

        _blocks.RemoveRange(_tableAt + 1, _blocks.Count - _tableAt - 1);
    }

    private static bool IsPageNumber(LayoutBlock block) => block is LayoutLine line && IsPageNumber(line.Text);

    /// <summary>第 10000 页 共 20000 页: as many pages as are read.</summary>
    private const int LongestNumber = 20;

    /// <summary>3, - 3 -, 第 3 页 共 10 页, 3/10.</summary>
    private static bool IsPageNumber(string text) => text.Length <= LongestNumber
        && text.Any(char.IsAsciiDigit) && text.All(c => char.IsAsciiDigit(c) || " -—–·~第页共/,，".Contains(c, StringComparison.Ordinal));
}
