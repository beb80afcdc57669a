using System.Xml;
using Biaochi.Documents.Shape;
using Biaochi.Forms;

namespace Biaochi.Documents.Word;

/// <summary>
/// Reads the content of a body, a cell, a comment: paragraphs, runs and tables in any containers. An element that is not known is read for
/// what it contains, so that no text is lost (hyperlinks, smart tags, insertions of tracked changes); what is known to be no text is left out.
/// </summary>
internal sealed class ContentReader
{
    private readonly ShapeBuilder _builder;
    private readonly ListNumbers _lists;
    private readonly ReferenceMarks _marks;
    private readonly ReadOptions _options;
    private readonly TableReader _tables;
    private readonly RunText _runs = new();
    private readonly TextFlow _deleted = new();
    private readonly TextFlow _hidden = new();
    private readonly TextFlow _prompts = new();
    private readonly Stack<TextFlow> _spare = new();
    private List<TextFlow> _boxes = [];
    private XmlReader _reader = XmlReader.Create(TextReader.Null);
    private TextFlow? _body;
    private string? _paragraphStyle;
    private int _tableDepth;
    private int _row;

    public ContentReader(ShapeBuilder builder, ListNumbers lists, ReferenceMarks marks, ReadOptions options)
    {
        (_builder, _lists, _marks, _options) = (builder, lists, marks, options);
        _tables = new TableReader(this);
    }

    /// <summary>The styles whose text is hidden.</summary>
    public HiddenStyles HiddenStyles { get; init; } = HiddenStyles.None;

    /// <summary>Reads the element on which the reader stands, to its end, handing on each paragraph and table as it comes.</summary>
    public void ReadBody(XmlReader reader)
    {
        _reader = reader;
        _body = new TextFlow();
        ReadChildren(_body);
        _builder.Take(_body);
    }

    /// <summary>Reads the element on which the reader stands, to its end, into a flow.</summary>
    public void Read(XmlReader reader, TextFlow flow)
    {
        _reader = reader;
        ReadChildren(flow);
    }

    public XmlReader Reader => _reader;

    /// <summary>Where the document is being read.</summary>
    public SourcePosition Position => _tableDepth > 0 ? _builder.InNextTable(_row) : _builder.NextLine;

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
        if (_reader.IsEmptyElement)
        {
            return;
        }

        var depth = _reader.Depth;
        while (_reader.Read() && _reader.Depth > depth)
        {
            if (_reader.NodeType is XmlNodeType.Element)
            {
                ReadElement(flow);
            }
        }
    }

    /// <summary>Readers call each other as deep as elements stand in each other, which must not exhaust the stack.</summary>
    /// <exception cref="DocumentFormatException">The reader stands deeper than the options allow.</exception>
    public void CheckDepth()
    {
        if (_reader.Depth > _options.MaxNesting)
        {
            throw new DocumentFormatException(_builder.File, $"内容嵌套超过 {_options.MaxNesting} 层，未读取。请在 Word 中复制表格到新文件后再读取。");
        }
    }

    public void ReadElement(TextFlow flow)
    {
        CheckDepth();
        switch (_reader.LocalName)
        {
            case "p":
                ReadParagraph(flow);
                break;
            case "tbl":
                ReadTable(flow);
                break;
            case "r":
                ReadRun(flow);
                break;
            case "del" or "moveFrom":
                ReadChildren(_deleted);
                break;
            case "sdt":
                ReadContentControl(flow);
                break;
            case "AlternateContent":
                ReadAlternatives(flow);
                break;
            case "txbxContent":
                ReadTextBox();
                break;
            case "altChunk":
                AddForeignPart();
                break;
            default:
                ReadInline(flow);
                break;
        }
    }

    private void ReadInline(TextFlow flow)
    {
        switch (_reader.LocalName)
        {
            case "blip" or "imagedata" or "OLEObject":
                flow.HasPicture = true;
                WordXml.Skip(_reader);
                break;
            case "commentReference":
                _marks.Add("comment", WordXml.Attribute(_reader, "id"), Position);
                break;
            case "footnoteReference":
                _marks.Add("footnote", WordXml.Attribute(_reader, "id"), Position);
                break;
            case "endnoteReference":
                _marks.Add("endnote", WordXml.Attribute(_reader, "id"), Position);
                break;
            // Field codes, the readings above ruby text, properties: not what is read on paper.
            case "instrText" or "delInstrText" or "rt" or "pPr" or "rPr" or "sectPr" or "tblPr" or "sdtPr" or "sdtEndPr":
                WordXml.Skip(_reader);
                break;
            default:
                if (!_runs.TryRead(_reader, flow))
                {
                    ReadChildren(flow);
                }

                break;
        }
    }

    private void ReadParagraph(TextFlow flow)
    {
        flow.NewLine();
        var start = flow.Length;
        var number = ReadParagraphContent(flow);
        if (number is not null && flow.HasText(start))
        {
            flow.Insert(start, number);
        }

        flow.NewLine();
        foreach (var box in _boxes)
        {
            flow.Add(box);
        }

        _boxes.Clear();
        TellAsides();
        HandOn(flow);
    }

    /// <returns>The number that stands before the paragraph, or null.</returns>
    private string? ReadParagraphContent(TextFlow flow)
    {
        string? number = null;
        var (depth, outer) = (_reader.Depth, _paragraphStyle);
        _paragraphStyle = null;
        while (!IsEnd(depth))
        {
            if (_reader.NodeType is not XmlNodeType.Element)
            {
                continue;
            }

            if (_reader.LocalName == "pPr" && _reader.Depth == depth + 1)
            {
                var properties = ParagraphProperties.Read(_reader);
                (number, _paragraphStyle) = (_lists.Next(properties), properties.Style);
            }
            else
            {
                ReadElement(flow);
            }
        }

        _paragraphStyle = outer;
        return number;

        bool IsEnd(int end) => (_reader.Depth == end && _reader.IsEmptyElement) || !_reader.Read() || _reader.Depth <= end;
    }

    private void ReadRun(TextFlow flow)
    {
        if (_reader.IsEmptyElement)
        {
            return;
        }

        var outer = _runs.Properties;
        _runs.Properties = default;
        var depth = _reader.Depth;
        while (_reader.Read() && _reader.Depth > depth)
        {
            if (_reader.NodeType is XmlNodeType.Element)
            {
                if (_reader.LocalName == "rPr")
                {
                    _runs.Properties = RunProperties.Read(_reader);
                }
                else
                {
                    ReadElement(IsHidden(_runs.Properties) && flow != _deleted ? _hidden : flow);
                }
            }
        }

        _runs.Properties = outer;
    }

    private bool IsHidden(RunProperties run) => run.IsHidden ?? (HiddenStyles.Hides(run.Style) || HiddenStyles.Hides(_paragraphStyle));

    private void ReadContentControl(TextFlow flow)
    {
        if (_reader.IsEmptyElement)
        {
            return;
        }

        var properties = default(ControlProperties);
        var depth = _reader.Depth;
        while (_reader.Read() && _reader.Depth > depth)
        {
            if (_reader.NodeType is XmlNodeType.Element && _reader.LocalName == "sdtPr")
            {
                properties = ControlProperties.Read(_reader);
            }
            else if (_reader.NodeType is XmlNodeType.Element && _reader.LocalName == "sdtContent")
            {
                ReadControlled(properties, flow);
            }
        }
    }

    private void ReadControlled(ControlProperties properties, TextFlow flow)
    {
        if (properties.IsTicked is { } ticked)
        {
            flow.Append(ticked ? '☑' : '☐');
            WordXml.Skip(_reader);
        }
        else if (properties.ShowsPrompt)
        {
            ReadChildren(_prompts);
        }
        else
        {
            ReadChildren(flow);
        }
    }

    /// <summary>The first choice that says something; the others say the same for older programs (ISO/IEC 29500-3, 10.2.1).</summary>
    private void ReadAlternatives(TextFlow flow)
    {
        if (_reader.IsEmptyElement)
        {
            return;
        }

        var depth = _reader.Depth;
        var (length, boxes, pictured) = (flow.Length, _boxes.Count, flow.HasPicture);
        while (_reader.Read() && _reader.Depth > depth)
        {
            if (_reader.NodeType is not XmlNodeType.Element)
            {
                continue;
            }

            if (flow.Length > length || _boxes.Count > boxes || flow.HasPicture != pictured)
            {
                WordXml.Skip(_reader);
            }
            else
            {
                ReadChildren(flow);
            }
        }
    }

    /// <summary>A text box stands on the page where its paragraph does; it is read after it.</summary>
    private void ReadTextBox()
    {
        var (outer, properties) = (_boxes, _runs.Properties);
        _boxes = [];
        _runs.Properties = default;
        var box = new TextFlow();
        ReadChildren(box);
        (_boxes, _runs.Properties) = (outer, properties);
        if (box.HasText(0) || box.Tables.Count > 0)
        {
            _boxes.Add(box);
        }
    }

    private void ReadTable(TextFlow flow)
    {
        _tableDepth++;
        var table = _tables.Read();
        _tableDepth--;
        flow.Add(table);
        HandOn(flow);
    }

    private void HandOn(TextFlow flow)
    {
        if (flow == _body)
        {
            _builder.Take(flow);
        }
    }

    /// <summary>What the paragraph held beside its text.</summary>
    private void TellAsides()
    {
        Tell("修订中删除", _deleted);
        Tell("隐藏文字", _hidden);
        Tell("占位提示", _prompts);
    }

    private void Tell(string kind, TextFlow aside)
    {
        if (aside.Length > 0 || aside.Tables.Count > 0)
        {
            _builder.AddNote(kind, CellText.Flat(aside.ToString(), aside.Tables), Position);
            aside.Clear();
        }
    }

    private void AddForeignPart()
    {
        _builder.Problems.Add(new DocumentProblem(
            "embedded-document",
            $"{_builder.File} 中嵌入了另一份文件，其内容未读入。请在 Word 中打开并重新保存（保存后内容即并入正文），再读取。",
            null,
            Position));
        WordXml.Skip(_reader);
    }
}
