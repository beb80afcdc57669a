using System.Xml;

namespace Biaochi.Documents.Excel;

/// <summary>The texts that cells name by number (ECMA-376 part 1, 18.4.9).</summary>
internal sealed class SharedStrings
{
    private readonly List<string> _texts = [];

    public static SharedStrings Read(XmlReader? reader, CancellationToken cancellationToken)
    {
        var strings = new SharedStrings();
        using (reader)
        {
            while (reader?.Read() == true)
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    strings._texts.Add(SheetText.Clean(RichText.Read(reader)));
                }
            }
        }

        return strings;
    }

    /// <summary>Null where the workbook has no such text.</summary>
    public string? At(int index) => index >= 0 && index < _texts.Count ? _texts[index] : null;
}
