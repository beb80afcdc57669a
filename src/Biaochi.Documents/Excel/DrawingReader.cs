using System.Globalization;
using System.Text;
using System.Xml;

namespace Biaochi.Documents.Excel;

/// <summary>Reads the text boxes of a sheet's drawing (ECMA-376 part 1, 20.5) as notes.</summary>
internal sealed class DrawingReader(XmlReader reader, Worksheet sheet)
{
    private readonly StringBuilder _text = new();
    private CellReference _at = new(1, 0);
    private bool _isInFrom;
    private bool _isControl;

    public void Read()
    {
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Element)
            {
                Begin();
            }
            else if (reader.NodeType is XmlNodeType.EndElement)
            {
                End();
            }
        }
    }

    private void Begin()
    {
        switch (reader.LocalName)
        {
            case "Fallback":
                // The same drawing once more, for older programs.
                XmlContent.Skip(reader);
                break;
            case "from":
                _isInFrom = true;
                break;
            case "row" when _isInFrom:
                _at = _at with { Row = Number() + 1 };
                break;
            case "col" when _isInFrom:
                _at = _at with { Column = Number() };
                break;
            case "cNvPr":
                _isControl = XmlContent.IsOn(reader, "hidden");
                break;
            case "t":
                _text.Append(XmlContent.Text(reader));
                break;
            case "br":
                _text.Append('\n');
                break;
        }
    }

    private void End()
    {
        switch (reader.LocalName)
        {
            case "from":
                _isInFrom = false;
                break;
            case "p":
                _text.Append('\n');
                break;
            case "txBody":
                AddNote();
                break;
        }
    }

    private int Number() => int.TryParse(XmlContent.Text(reader), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, CellReference.MaxRow - 1) : 0;

    /// <summary>Controls stand in the drawing as hidden shapes; their words are read where they are.</summary>
    private void AddNote()
    {
        var text = SheetText.Clean(_text.ToString());
        _text.Clear();
        if (text.Length > 0 && !_isControl)
        {
            sheet.Remarks.Add(new DocumentNote($"文本框：{text}", sheet.At(_at)));
        }
    }
}
