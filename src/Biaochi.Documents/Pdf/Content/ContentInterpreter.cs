using Biaochi.Documents.Pdf.Fonts;
using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf.Content;

/// <summary>Runs content streams: follows the state of graphics and text, and gives what is drawn to the canvas (ISO 32000-1, 7.8.2).</summary>
internal sealed class ContentInterpreter(PdfObjects objects, FontReader fonts, OptionalContent layers, PageCanvas canvas)
{
    private const int DeepestState = 512;
    private const int DeepestForm = 16;

    /// <summary>Forms that draw forms can multiply without end.</summary>
    private const int MostForms = 20_000;

    private readonly Stack<GraphicsState> _states = new();
    private readonly PathOperators _paths = new(canvas);
    private readonly TextOperators _texts = new(canvas, fonts);
    private readonly MarkedContent _marked = new(canvas, layers);
    private readonly HashSet<PdfDictionary> _openForms = new(ReferenceEqualityComparer.Instance);
    private GraphicsState _state = new(PdfMatrix.Identity, canvas.Page);
    private PdfDictionary _resources = PdfDictionary.Empty;
    private int _forms;

    /// <param name="matrix">From user space to the page as seen.</param>
    public void Run(byte[] content, PdfDictionary resources, in PdfMatrix matrix)
    {
        _state = new GraphicsState(matrix, canvas.Page);
        _resources = resources;
        Run(content);
    }

    /// <summary>Draws a form on its own, e.g. how an annotation looks.</summary>
    public void RunForm(PdfStream form, in PdfMatrix matrix)
    {
        _state = new GraphicsState(matrix, canvas.Page);
        _resources = PdfDictionary.Empty;
        DrawForm(form);
    }

    private void Run(byte[] content)
    {
        var lexer = new PdfLexer(content, objects.Names);
        var parser = new PdfParser(lexer, objects: null);
        var operands = new Operands();
        var (states, marks) = (_states.Count, _marked.Depth);
        for (var value = parser.Next(); value.Kind != PdfKind.End; value = parser.Next())
        {
            if (value.Kind != PdfKind.Keyword)
            {
                operands.Add(value);
                continue;
            }

            objects.CancellationToken.ThrowIfCancellationRequested();
            if (canvas.IsFull)
            {
                break;
            }

            var code = Operator.Of(lexer.Keyword);
            if (code == Operator.BeginImage)
            {
                InlineImage.Skip(lexer, parser);
                DrawImage();
            }
            else
            {
                Execute(code, operands, states);
            }

            operands.Clear();
        }

        _marked.EndTo(marks);
        Restore(states);
    }

    /// <param name="states">How many states were kept when this stream began: it may not bring back earlier ones.</param>
    private void Execute(uint code, Operands operands, int states)
    {
        switch (code)
        {
            case Operator.SaveState:
                Save();
                break;
            case Operator.RestoreState:
                Restore(Math.Max(states, _states.Count - 1));
                break;
            case Operator.Concatenate:
                _state.Matrix = operands.Matrix().Then(_state.Matrix);
                break;
            case Operator.LineWidth:
                _state.LineWidth = operands.Number(0);
                break;
            case Operator.ParameterDictionary:
                SetParameters(Resource("ExtGState", operands.Last.Name).Dictionary);
                break;
            case Operator.DrawObject:
                Draw(Resource("XObject", operands.Last.Name).Stream);
                break;
            case Operator.BeginMarked or Operator.BeginMarkedProperties:
                _marked.Begin(operands[0].Name, operands[1], _resources);
                break;
            case Operator.EndMarked:
                _marked.End();
                break;
            default:
                _ = _texts.Execute(code, operands, _state, _resources, _marked.IsVisible)
                    || _paths.Execute(code, operands, _state, _marked.IsVisible)
                    || ColorOperators.Execute(code, operands, _state, _resources);
                break;
        }
    }

    private void Save()
    {
        if (_states.Count < DeepestState)
        {
            _states.Push(_state.Copy());
        }
    }

    private void Restore(int count)
    {
        while (_states.Count > count)
        {
            _state = _states.Pop();
        }
    }

    private PdfValue Resource(string kind, string? name) => name is null ? default : _resources[kind].Dictionary?[name] ?? default;

    private void SetParameters(PdfDictionary? parameters)
    {
        if (parameters is null)
        {
            return;
        }

        _state.LineWidth = parameters["LW"].Number ?? _state.LineWidth;
        _state.Fill = _state.Fill with { Opacity = parameters["ca"].Number ?? _state.Fill.Opacity };
        _state.Stroke = _state.Stroke with { Opacity = parameters["CA"].Number ?? _state.Stroke.Opacity };
        if (parameters["Font"].Array is { } font && font[0].Dictionary is { } dictionary)
        {
            _state.Font = fonts.Read(dictionary);
            _state.FontSize = font[1].Number ?? _state.FontSize;
        }
    }

    private void Draw(PdfStream? drawn)
    {
        if (drawn is null)
        {
            return;
        }

        var isHidden = !layers.IsVisible(drawn.Dictionary, "OC");
        _marked.HiddenForms += isHidden ? 1 : 0;
        if (drawn.Dictionary["Subtype"].Name == "Image")
        {
            DrawImage();
        }
        else if (drawn.Dictionary["Subtype"].Name == "Form")
        {
            DrawForm(drawn);
        }

        _marked.HiddenForms -= isHidden ? 1 : 0;
    }

    private void DrawForm(PdfStream form)
    {
        if (_openForms.Count >= DeepestForm || ++_forms > MostForms || !_openForms.Add(form.Dictionary))
        {
            return;
        }

        var (state, resources) = (_state, _resources);
        _state = state.Copy();
        _state.Matrix = PdfMatrix.Of(form.Dictionary["Matrix"].Array).Then(_state.Matrix);
        if (PdfBox.Of(form.Dictionary["BBox"].Array) is { } box)
        {
            _state.Clip = _state.Clip.Intersect(_state.Matrix.Apply(box));
        }

        _resources = form.Dictionary["Resources"].Dictionary ?? resources;
        Run(form.Unpack());
        (_state, _resources) = (state, resources);
        _openForms.Remove(form.Dictionary);
    }

    /// <summary>An image fills the unit square. Some programs stretch one of a single dot to a line.</summary>
    private void DrawImage()
    {
        var box = _state.Matrix.Apply(new PdfBox(0, 0, 1, 1));
        if (!_marked.IsVisible || box.Intersect(_state.Clip).IsEmpty)
        {
            return;
        }

        if (RulePainter.IsLine(box))
        {
            RulePainter.AddLine(box, _state.Clip, canvas);
        }
        else
        {
            canvas.AddImage(box);
        }
    }
}
