using System.Xml;
using Biaochi.Documents.Pdf;
using Biaochi.Documents.Shape;
using Biaochi.Documents.Word.Placed;
using Biaochi.Forms;

namespace Biaochi.Documents.Word;

/// <summary>
/// Reads the content of a body, a cell, a comment: paragraphs, runs and tables in any containers. An element that is not known is read for
/// what it contains, so that no text is lost (hyperlinks, smart tags, insertions of tracked changes); what is known to be no text is left out.
/// </summary>
internal sealed class ContentReader
{
    private readonly ShapeBuilder _builder;
    private readonly ReadOptions _options;
    private readonly ParagraphReader _paragraphs;
    private readonly RunReader _runs;
    private readonly TableReader _tables;
    private readonly ContentControlReader _controls;
    private readonly DrawingReader _drawings;
    private readonly PlacedPages _placed;
    private readonly List<PlacedText> _arrived = [];
    private readonly Stack<TextFlow> _spare = new();
    private TextFlow? _body;
    private int _tableDepth;
    private int _row;

    public ContentReader(ShapeBuilder builder, ListNumbers lists, ReferenceMarks marks, ReadOptions options)
    {
        (_builder, _options) = (builder, options);
        _runs = new RunReader(this, marks);
        _paragraphs = new ParagraphReader(this, _runs, lists);
        _tables = new TableReader(this);
        _controls = new ContentControlReader(this);
        _drawings = new DrawingReader(this);
        _placed = new PlacedPages(builder, options);
    }

    /// <summary>The styles whose text is hidden.</summary>
    public HiddenStyles HiddenStyles { get; init; } = HiddenStyles.None;

    /// <summary>What the paragraph that is being read holds beside its text.</summary>
    public Asides Asides { get; } = new();

    public XmlReader Reader { get; private set; } = XmlReader.Create(TextReader.Null);

    /// <summary>Where the document is being read.</summary>
    public SourcePosition Position => _tableDepth > 0 ? _builder.InNextTable(_row) : _builder.NextLine;

    /// <summary>Whether no table is around.</summary>
    public bool IsInBody => _body is not null && _tableDepth == 0;

    /// <summary>How many lines of the body stand on the page so far, empty ones too.</summary>
    public int LinesOnPage { get; private set; }

    /// <summary>Reads the element on which the reader stands, to its end, handing on each paragraph and table as it comes.</summary>
    public void ReadBody(XmlReader reader)
    {
        Reader = reader;
        _body = new TextFlow();
        ReadChildren(_body);
        HandOn(_body);
        _placed.HandOn();
        _body = null;
    }

    /// <summary>Reads the element on which the reader stands, to its end, into a flow.</summary>
    public void Read(XmlReader reader, TextFlow flow)
    {
        Reader = reader;
        ReadChildren(flow);
    }

    /// <summary>A text stands at a place of its own.</summary>
    public void Place(PlacedText text) => _arrived.Add(text);

    public void AddRules(IEnumerable<PdfRule> rules) => _placed.Add(rules);

    /// <summary>A new page begins behind what was read.</summary>
    public void EndPage()
    {
        if (IsInBody)
        {
            PutArrived();
            _placed.BeginPage();
            LinesOnPage = 0;
        }
    }

    /// <summary>A paragraph with these properties begins; a frame inside a table or a text box is a part of that.</summary>
    public ParagraphProperties Begin(ParagraphProperties properties, TextFlow flow)
    {
        if (flow != _body || !IsInBody)
        {
            return properties with { Frame = null, EndsSection = false };
        }

        properties = properties.Frame is { IsOnPaper: false } ? properties with { Frame = null } : properties;

        if (properties.BeginsPage)
        {
            EndPage();
        }

        LinesOnPage++;
        return properties;
    }

    public void AddNote(string kind, string text) => _builder.AddNote(kind, text, Position);

    /// <summary>A row of the outermost table begins.</summary>
    public void BeginRow(int row) => _row = _tableDepth == 1 ? row : _row;

    /// <summary>What was read into the flow, as a cell.</summary>
    public GridCell ToCell(TextFlow flow, int column) => _builder.ToCell(flow, column, Position);

    public TextFlow Rent() => _spare.TryPop(out var flow) ? flow : new TextFlow();

    public void Return(TextFlow flow)
    {
        flow.Clear();
        _spare.Push(flow);
    }

    public void ReadChildren(TextFlow flow)
    {
        if (Reader.IsEmptyElement)
        {
            return;
        }

        var depth = Reader.Depth;
        while (Reader.Read() && Reader.Depth > depth)
        {
            if (Reader.NodeType is XmlNodeType.Element)
            {
                ReadElement(flow);
            }
        }
    }

    /// <summary>Readers call each other as deep as elements stand in each other, which must not exhaust the stack.</summary>
    /// <exception cref="DocumentFormatException">The reader stands deeper than the options allow.</exception>
    public void CheckDepth()
    {
        if (Reader.Depth > _options.MaxNesting)
        {
            throw new DocumentFormatException(_builder.File, $"内容嵌套超过 {_options.MaxNesting} 层，未读取。请在 Word 中复制表格到新文件后再读取。");
        }
    }

    public void ReadElement(TextFlow flow)
    {
        CheckDepth();
        switch (Reader.LocalName)
        {
            case "p":
                _paragraphs.Read(flow);
                HandOn(flow);
                break;
            case "tbl":
                ReadTable(flow);
                HandOn(flow);
                break;
            case "r":
                _runs.Read(flow);
                break;
            case "del" or "moveFrom":
                ReadChildren(Asides.Deleted);
                break;
            case "sdt":
                _controls.Read(flow);
                break;
            case "AlternateContent":
                ReadAlternatives(flow);
                break;
            case "txbxContent":
                _paragraphs.ReadTextBox(_drawings.Place);
                break;
            case "altChunk":
                AddForeignPart();
                break;
            default:
                if (!_drawings.TryRead(flow))
                {
                    _runs.ReadInline(flow);
                }

                break;
        }
    }

    /// <summary>The first choice that says something; the others say the same for older programs (ISO/IEC 29500-3, 10.2.1).</summary>
    private void ReadAlternatives(TextFlow flow)
    {
        if (Reader.IsEmptyElement)
        {
            return;
        }

        var depth = Reader.Depth;
        var (length, boxes, pictured) = (flow.Length, _paragraphs.BoxCount, flow.HasPicture);
        while (Reader.Read() && Reader.Depth > depth)
        {
            if (Reader.NodeType is not XmlNodeType.Element)
            {
                continue;
            }

            if (flow.Length > length || _paragraphs.BoxCount > boxes || flow.HasPicture != pictured)
            {
                WordXml.Skip(Reader);
            }
            else
            {
                ReadChildren(flow);
            }
        }
    }

    private void ReadTable(TextFlow flow)
    {
        _tableDepth++;
        var table = _tables.Read();
        _tableDepth--;
        flow.Add(table);
    }

    private void HandOn(TextFlow flow)
    {
        if (flow != _body)
        {
            return;
        }

        if (flow.HasText(0) || flow.Tables.Count > 0)
        {
            _placed.HandOn();
        }

        _builder.Take(flow);
        PutArrived();
    }

    private void PutArrived()
    {
        _arrived.ForEach(_placed.Add);
        _arrived.Clear();
    }

    private void AddForeignPart()
    {
        _builder.Problems.Add(new DocumentProblem(
            "embedded-document",
            $"{_builder.File} 中嵌入了另一份文件，其内容未读入。请在 Word 中打开并重新保存（保存后内容即并入正文），再读取。",
            null,
            Position));
        WordXml.Skip(Reader);
    }
}
