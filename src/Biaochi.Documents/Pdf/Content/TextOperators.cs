using Biaochi.Documents.Pdf.Fonts;
using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf.Content;

/// <summary>Operators of text objects and text state (ISO 32000-1, 9.3 and 9.4).</summary>
internal sealed class TextOperators(PageCanvas canvas, FontReader fonts)
{
    private readonly TextWriter _writer = new(canvas);

    /// <summary>Whether it was one of these operators.</summary>
    public bool Execute(uint code, Operands operands, GraphicsState state, PdfDictionary resources, bool isVisible)
    {
        switch (code)
        {
            case Operator.BeginText:
                _writer.Begin();
                return true;
            case Operator.MoveText:
                _writer.Move(operands.Number(0), operands.Number(1));
                return true;
            case Operator.MoveTextLeading:
                state.Leading = -operands.Number(1);
                _writer.Move(operands.Number(0), operands.Number(1));
                return true;
            case Operator.TextMatrix:
                _writer.Set(operands.Matrix());
                return true;
            case Operator.NextLine:
                _writer.Move(0, -state.Leading);
                return true;
            case Operator.Font:
                SetFont(operands[0].Name, operands.Number(1), state, resources);
                return true;
            default:
                return SetState(code, operands, state) || Show(code, operands, state, isVisible);
        }
    }

    /// <summary>Chooses a font of the resources; one that is not there shows nothing.</summary>
    private void SetFont(string? name, double size, GraphicsState state, PdfDictionary resources)
    {
        state.Font = name is not null && resources["Font"].Dictionary?[name].Dictionary is { } font ? fonts.Read(font) : null;
        state.FontSize = size;
    }

    private static bool SetState(uint code, Operands operands, GraphicsState state)
    {
        switch (code)
        {
            case Operator.CharacterSpacing:
                state.CharacterSpacing = operands.Number(0);
                return true;
            case Operator.WordSpacing:
                state.WordSpacing = operands.Number(0);
                return true;
            case Operator.HorizontalScale:
                state.HorizontalScale = operands.Number(0) / 100;
                return true;
            case Operator.Leading:
                state.Leading = operands.Number(0);
                return true;
            case Operator.Rise:
                state.Rise = operands.Number(0);
                return true;
            case Operator.RenderingMode:
                state.RenderingMode = operands[0].Integer ?? 0;
                return true;
            default:
                return false;
        }
    }

    private bool Show(uint code, Operands operands, GraphicsState state, bool isVisible)
    {
        switch (code)
        {
            case Operator.Show:
                _writer.Show(operands.Last.Text, state, isVisible);
                return true;
            case Operator.ShowAdjusted:
                ShowAdjusted(operands.Last.Array, state, isVisible);
                return true;
            case Operator.ShowNextLine:
                _writer.Move(0, -state.Leading);
                _writer.Show(operands.Last.Text, state, isVisible);
                return true;
            case Operator.ShowNextLineSpaced:
                state.WordSpacing = operands.Number(0);
                state.CharacterSpacing = operands.Number(1);
                _writer.Move(0, -state.Leading);
                _writer.Show(operands.Last.Text, state, isVisible);
                return true;
            default:
                return false;
        }
    }

    private void ShowAdjusted(PdfArray? parts, GraphicsState state, bool isVisible)
    {
        for (var i = 0; i < parts?.Count; i++)
        {
            var part = parts[i];
            if (part.Number is { } thousandths)
            {
                _writer.Adjust(thousandths, state);
            }
            else
            {
                _writer.Show(part.Text, state, isVisible);
            }
        }
    }
}
