using System.Buffers.Binary;
using System.Text;
using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>Reads a CMap program: the operators that define codes, and no other PostScript (Adobe Technical Note 5014; ISO 32000-1, 9.10.3).</summary>
internal sealed class CMapParser
{
    /// <summary>More operands than this between two operators are no CMap.</summary>
    private const int MostOperands = 1 << 16;

    private readonly CMap _map = new();
    private readonly List<PdfValue> _operands = [];

    private CMapParser()
    {
    }

    /// <param name="find">Gives a map that another one builds on by name; null where it is not known.</param>
    public static CMap Parse(byte[] bytes, PdfNames names, Func<string, ICodeMap?> find, CancellationToken cancellationToken)
    {
        var reader = new CMapParser();
        var lexer = new PdfLexer(bytes, names);
        var parser = new PdfParser(lexer, objects: null);
        for (var value = parser.Next(); value.Kind != PdfKind.End; value = parser.Next())
        {
            if (value.Kind == PdfKind.Keyword)
            {
                cancellationToken.ThrowIfCancellationRequested();
                reader.Execute(Encoding.Latin1.GetString(lexer.Keyword), find);
            }
            else if (reader._operands.Count < MostOperands)
            {
                reader._operands.Add(value);
            }
        }

        return reader._map;
    }

    private void Execute(string keyword, Func<string, ICodeMap?> find)
    {
        switch (keyword)
        {
            case "endcodespacerange":
                EachRange(2, (low, high, i) => _map.AddCodeRange(new CodeRange(Math.Clamp(_operands[i].Text!.Length, 1, 4), low, high)));
                break;
            case "endbfchar":
                AddCharacters();
                break;
            case "endbfrange":
                EachRange(3, (low, high, i) => AddTexts(low, high, _operands[i + 2]));
                break;
            case "endcidchar":
                AddCids();
                break;
            case "endcidrange":
                EachRange(3, (low, high, i) => _map.AddCids(low, high, (uint)Math.Max(0, _operands[i + 2].Integer ?? 0)));
                break;
            case "usecmap":
                _map.Base = _operands.Count > 0 && _operands[^1].Name is { } name ? find(name) : null;
                break;
            case "def" when _operands.Count >= 2 && _operands[^2].Name == "WMode":
                _map.IsVertical = _operands[^1].Integer == 1;
                break;
        }

        _operands.Clear();
    }

    private void EachRange(int size, Action<uint, uint, int> add)
    {
        for (var i = 0; i + size <= _operands.Count; i += size)
        {
            if (_operands[i].Text is { } low && _operands[i + 1].Text is { } high)
            {
                add(Code(low), Code(high), i);
            }
        }
    }

    private void AddCharacters()
    {
        for (var i = 0; i + 2 <= _operands.Count; i += 2)
        {
            if (_operands[i].Text is { } code && TextOf(_operands[i + 1]) is { } text)
            {
                _map.AddText(Code(code), text);
            }
        }
    }

    private void AddTexts(uint low, uint high, PdfValue value)
    {
        if (value.Array is { } array)
        {
            for (var i = 0; i < array.Count && low + i <= high; i++)
            {
                if (TextOf(array[i]) is { } each)
                {
                    _map.AddText(low + (uint)i, each);
                }
            }
        }
        else if (TextOf(value) is { } text)
        {
            _map.AddTexts(low, high, text);
        }
    }

    private void AddCids()
    {
        for (var i = 0; i + 2 <= _operands.Count; i += 2)
        {
            if (_operands[i].Text is { } code && _operands[i + 1].Integer is >= 0 and var cid)
            {
                _map.AddCids(Code(code), Code(code), (uint)cid);
            }
        }
    }

    /// <summary>UTF-16, or a glyph's name; some writers leave the leading zero byte of a character away.</summary>
    private static string? TextOf(PdfValue value) => value switch
    {
        { Text: [var single] } => ((char)single).ToString(),
        { Text: { } bytes } => Encoding.BigEndianUnicode.GetString(bytes),
        { Name: { } name } => GlyphNames.Text(name),
        _ => null,
    };

    private static uint Code(byte[] bytes) => bytes.Length switch
    {
        0 => 0,
        1 => bytes[0],
        2 => BinaryPrimitives.ReadUInt16BigEndian(bytes),
        3 => (uint)((bytes[0] << 16) | (bytes[1] << 8) | bytes[2]),
        _ => BinaryPrimitives.ReadUInt32BigEndian(bytes),
    };
}
