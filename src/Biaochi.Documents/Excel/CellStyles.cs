using System.Globalization;
using System.Xml;
using Biaochi.Documents.Excel.Formats;

namespace Biaochi.Documents.Excel;

/// <summary>The number formats of a workbook's cell styles (ECMA-376 part 1, 18.8.10 and 18.8.31).</summary>
internal sealed class CellStyles
{
    private readonly Dictionary<int, string> _codes = [];
    private readonly List<int> _formatIds = [];
    private readonly Dictionary<int, NumberFormat> _formats = [];

    public static CellStyles Read(XmlReader? reader)
    {
        var styles = new CellStyles();
        using (reader)
        {
            var isCellStyle = false;
            while (reader?.Read() == true)
            {
                isCellStyle = reader.LocalName == "cellXfs" ? reader is { NodeType: XmlNodeType.Element, IsEmptyElement: false } : isCellStyle;
                if (reader.NodeType is XmlNodeType.Element)
                {
                    styles.Take(reader, isCellStyle);
                }
            }
        }

        return styles;
    }

    /// <summary>The format of a cell whose style has that number.</summary>
    public NumberFormat FormatOf(int style)
    {
        var id = style >= 0 && style < _formatIds.Count ? _formatIds[style] : 0;
        if (!_formats.TryGetValue(id, out var format))
        {
            format = new NumberFormat(_codes.GetValueOrDefault(id) ?? BuiltInFormats.Find(id) ?? "General");
            _formats.Add(id, format);
        }

        return format;
    }

    /// <summary>Of several codes under one number the first counts: those of conditional styles come later and do not concern cells.</summary>
    public void AddCode(int id, string code) => _codes.TryAdd(id, code);

    /// <summary>The next style's format.</summary>
    public void AddStyle(int formatId) => _formatIds.Add(formatId);

    private void Take(XmlReader reader, bool isCellStyle)
    {
        if (reader.LocalName == "numFmt" && Number(reader) is { } id && reader.GetAttribute("formatCode") is { } code)
        {
            AddCode(id, code);
        }
        else if (isCellStyle && reader.LocalName == "xf")
        {
            AddStyle(Number(reader) ?? 0);
        }
    }

    private static int? Number(XmlReader reader) =>
        int.TryParse(reader.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
