using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace Biaochi.Documents.Printing.Excel;

/// <summary>One worksheet while it is written: rows from the top, then what Excel wants after them.</summary>
internal sealed class ExcelSheet
{
    private readonly XmlWriter _xml;
    private readonly List<string> _merged = [];
    private readonly List<(string Cell, string Target)> _links = [];

    /// <param name="widths">Of the columns, in characters.</param>
    public ExcelSheet(XmlWriter xml, IReadOnlyList<double> widths)
    {
        (_xml, Widths) = (xml, widths);
        xml.Start("worksheet");
        xml.WriteRaw("""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" zoomScale="120" zoomScaleNormal="120" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="14.25"/>""");
        xml.Start("cols");
        for (var i = 0; i < widths.Count; i++)
        {
            xml.Start("col");
            xml.Attribute("min", i + 1);
            xml.Attribute("max", i + 1);
            xml.Attribute("width", widths[i]);
            xml.Attribute("customWidth", 1);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.Start("sheetData");
    }

    public IReadOnlyList<double> Widths { get; }

    /// <summary>The number of rows written.</summary>
    public int Rows { get; private set; }

    /// <summary>In points.</summary>
    public double Height { get; private set; }

    /// <summary>Texts side by side, each over its share of the columns.</summary>
    public void AddLine(ImmutableArray<string> texts, int style, double lineHeight)
    {
        var edges = Shares(texts.Length);
        var lines = texts.Select((text, i) => TextMeasure.Lines(text, Enumerable.Range(edges[i], edges[i + 1] - edges[i]).Sum(column => Widths[column]) * ExcelStyles.Size / (lineHeight / 1.4))).Max();
        StartRow((lines * lineHeight) + 5);
        for (var i = 0; i < texts.Length; i++)
        {
            _xml.Cell(Rows, edges[i], style, texts[i]);
            Merge(edges[i], edges[i + 1] - edges[i], 1);
        }

        EndRow();
    }

    public void StartRow(double height)
    {
        _xml.StartRow(Rows, height);
        Height += height;
    }

    public void EndRow()
    {
        _xml.WriteEndElement();
        Rows++;
    }

    /// <summary>Joins cells from that column of the current row on.</summary>
    public void Merge(int column, int columnSpan, int rowSpan)
    {
        if (columnSpan > 1 || rowSpan > 1)
        {
            _merged.Add($"{ExcelXml.Reference(Rows, column)}:{ExcelXml.Reference(Rows + rowSpan - 1, column + columnSpan - 1)}");
        }
    }

    /// <summary>Leads from a cell of the current row to another worksheet.</summary>
    public void Link(int column, string sheet) => _links.Add((ExcelXml.Reference(Rows, column), $"{Quote(sheet)}!A1"));

    /// <summary>Closes the worksheet: A4, one page wide, as many high as it takes.</summary>
    public void Finish(bool hasPageNumbers)
    {
        _xml.WriteEndElement();
        if (_merged.Count > 0)
        {
            _xml.Start("mergeCells");
            _xml.Attribute("count", _merged.Count.ToString(CultureInfo.InvariantCulture));
            foreach (var range in _merged)
            {
                _xml.Start("mergeCell");
                _xml.Attribute("ref", range);
                _xml.WriteEndElement();
            }

            _xml.WriteEndElement();
        }

        WriteLinks();
        _xml.WriteRaw("""<printOptions horizontalCentered="1"/><pageMargins left="0.59" right="0.59" top="0.71" bottom="0.71" header="0.3" footer="0.35"/><pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>""");
        if (hasPageNumbers)
        {
            _xml.WriteRaw("<headerFooter><oddFooter>&amp;C第 &amp;P 页　共 &amp;N 页</oddFooter></headerFooter>");
        }

        _xml.WriteEndElement();
    }

    /// <summary>A sheet's name as a reference writes it.</summary>
    public static string Quote(string sheet) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";

    private void WriteLinks()
    {
        if (_links.Count == 0)
        {
            return;
        }

        _xml.Start("hyperlinks");
        foreach (var (cell, target) in _links)
        {
            _xml.Start("hyperlink");
            _xml.Attribute("ref", cell);
            _xml.Attribute("location", target);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    /// <summary>The columns at which texts side by side begin, so that each gets as equal a share of the width as the grid allows, and at least one column.</summary>
    private int[] Shares(int count)
    {
        var edges = new int[count + 1];
        var (total, column, at) = (Widths.Sum(), 0, 0d);
        for (var i = 1; i < count; i++)
        {
            while (column < Widths.Count - (count - i) && (column < edges[i - 1] + 1 || at + (Widths[column] / 2) < total * i / count))
            {
                at += Widths[column++];
            }

            edges[i] = column;
        }

        edges[count] = Widths.Count;
        return edges;
    }
}
