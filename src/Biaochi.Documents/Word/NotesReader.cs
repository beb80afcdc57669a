using System.Xml;
using Biaochi.Documents.Shape;
using Biaochi.Forms;

namespace Biaochi.Documents.Word;

/// <summary>
/// Reads what stands beside the text: comments (their authors left out), footnotes and endnotes, heads and feet of pages. Each becomes a note.
/// </summary>
internal sealed class NotesReader(DocxPackage package, ShapeBuilder builder, ReferenceMarks marks, ReadOptions options)
{
    public void Read()
    {
        ReadEach("comments", "comment", "批注");
        ReadEach("footnotes", "footnote", "脚注");
        ReadEach("endnotes", "endnote", "尾注");
        ReadPages("header", "页眉");
        ReadPages("footer", "页脚");
    }

    private void ReadEach(string part, string element, string kind)
    {
        foreach (var path in package.Related(part))
        {
            using var reader = package.Read(path);
            while (WordXml.ReadTo(reader, element))
            {
                // The lines that part footnotes from the text are kept as footnotes of a type of their own (17.11.23).
                var isNote = WordXml.Attribute(reader, "type") is null or "normal";
                var position = marks.Find(element, WordXml.Attribute(reader, "id")) ?? new SourcePosition(builder.File);
                var text = ReadText(reader);
                if (isNote)
                {
                    builder.AddNote(kind, text, position);
                }
            }
        }
    }

    /// <summary>Sections repeat their heads; each text counts once.</summary>
    private void ReadPages(string part, string kind)
    {
        var seen = new HashSet<string>();
        foreach (var path in package.Related(part))
        {
            using var reader = package.Read(path);
            reader.MoveToContent();
            var text = ReadText(reader);
            if (seen.Add(text))
            {
                builder.AddNote(kind, text, new SourcePosition(builder.File));
            }
        }
    }

    private string ReadText(XmlReader reader)
    {
        var flow = new TextFlow();
        new ContentReader(builder, new ListNumbers(ListDefinitions.None), marks, options).Read(reader, flow);
        return CellText.Flat(flow.ToString(), flow.Tables);
    }
}
