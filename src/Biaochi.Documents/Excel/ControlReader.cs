using System.Globalization;
using System.Text;
using System.Xml;

namespace Biaochi.Documents.Excel;

/// <summary>Reads check boxes and option buttons from a sheet's legacy drawing (ECMA-376 part 4, 19.4.2.12: ClientData of a shape).</summary>
internal sealed class ControlReader(XmlReader reader)
{
    private readonly List<SheetControl> _controls = [];
    private readonly StringBuilder _caption = new();
    private bool _isInBox;
    private bool _isTick;
    private bool _isTicked;
    private int[] _anchor = [];

    public IReadOnlyList<SheetControl> Read()
    {
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Begin();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when _isInBox:
                    _caption.Append(reader.Value);
                    break;
                case XmlNodeType.EndElement when reader.LocalName == "textbox":
                    _isInBox = false;
                    break;
                case XmlNodeType.EndElement when reader.LocalName == "ClientData":
                    End();
                    break;
            }
        }

        return _controls;
    }

    private void Begin()
    {
        switch (reader.LocalName)
        {
            case "shape":
                _caption.Clear();
                break;
            case "textbox":
                _isInBox = !reader.IsEmptyElement;
                break;
            case "ClientData":
                (_isTick, _isTicked, _anchor) = (reader.GetAttribute("ObjectType") is "Checkbox" or "Radio", false, []);
                break;
            case "Anchor":
                // Left column, offset, top row, offset, then the same of the lower right corner.
                _anchor = [.. XmlContent.Text(reader).Split(',').Select(text => int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : 0)];
                break;
            case "Checked":
                _isTicked = XmlContent.Text(reader).Trim() is "1";
                break;
        }
    }

    private void End()
    {
        if (_isTick && _anchor is [>= 0 and < CellReference.MaxColumn and var column, var offset, >= 0 and < CellReference.MaxRow and var row, ..])
        {
            _controls.Add(new SheetControl(new CellReference(row + 1, column), offset, _isTicked, SheetText.Clean(_caption.ToString())));
        }
    }
}
