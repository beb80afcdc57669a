namespace Biaochi.Documents.Pdf.Content;

/// <summary>Operators that build, paint and clip with paths (ISO 32000-1, 8.5).</summary>
internal sealed class PathOperators(PageCanvas canvas)
{
    private readonly PathBuilder _path = new();
    private bool _clips;

    /// <summary>Whether it was one of these operators.</summary>
    public bool Execute(uint code, Operands operands, GraphicsState state, bool isVisible)
    {
        switch (code)
        {
            case Operator.MoveTo:
                _path.Move(Point(operands, 0, state));
                return true;
            case Operator.LineTo:
                _path.Line(Point(operands, 0, state));
                return true;
            case Operator.CurveTo:
                _path.Curve(Point(operands, 4, state));
                return true;
            case Operator.CurveFromPoint or Operator.CurveToPoint:
                _path.Curve(Point(operands, 2, state));
                return true;
            case Operator.ClosePath:
                _path.Close();
                return true;
            case Operator.Rectangle:
                AddRectangle(operands, state);
                return true;
            case Operator.Clip or Operator.ClipEvenOdd:
                _clips = true;
                return true;
            default:
                return Paint(code, state, isVisible);
        }
    }

    private static PdfPoint Point(Operands operands, int index, GraphicsState state) => state.Matrix.Apply(operands.Number(index), operands.Number(index + 1));

    private void AddRectangle(Operands operands, GraphicsState state)
    {
        var (x, y) = (operands.Number(0), operands.Number(1));
        var (right, top) = (x + operands.Number(2), y + operands.Number(3));
        _path.Rectangle(state.Matrix.Apply(x, y), state.Matrix.Apply(right, y), state.Matrix.Apply(right, top), state.Matrix.Apply(x, top));
    }

    private bool Paint(uint code, GraphicsState state, bool isVisible)
    {
        (bool Closes, bool Fills, bool Strokes)? painting = code switch
        {
            Operator.Stroke => (false, false, true),
            Operator.CloseStroke => (true, false, true),
            Operator.Fill or Operator.OldFill or Operator.FillEvenOdd => (false, true, false),
            Operator.FillStroke or Operator.FillStrokeEvenOdd => (false, true, true),
            Operator.CloseFillStroke or Operator.CloseFillStrokeEvenOdd => (true, true, true),
            Operator.EndPath => (false, false, false),
            _ => null,
        };
        if (painting is not var (closes, fills, strokes))
        {
            return false;
        }

        if (closes)
        {
            _path.Close();
        }

        if (isVisible && !state.Clip.IsEmpty)
        {
            Paint(state, fills, strokes);
        }

        End(state);
        return true;
    }

    private void Paint(GraphicsState state, bool fills, bool strokes)
    {
        if (strokes && state.Stroke.IsVisible)
        {
            RulePainter.Stroke(_path, state.LineWidth * state.Matrix.Scale, state.Clip, canvas);
        }
        else if (fills && state.Fill.IsVisible)
        {
            RulePainter.Fill(_path, state.Clip, canvas);
        }
    }

    private void End(GraphicsState state)
    {
        // Clipping with no path at all is a writer's slip, which other readers pass over too.
        if (_clips && !_path.IsEmpty)
        {
            state.Clip = state.Clip.Intersect(_path.Box);
        }

        _clips = false;
        _path.Clear();
    }
}
