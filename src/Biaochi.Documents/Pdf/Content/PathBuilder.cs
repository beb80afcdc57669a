using System.Runtime.InteropServices;

namespace Biaochi.Documents.Pdf.Content;

/// <summary>The path that is being built, as seen on the page (ISO 32000-1, 8.5.2).</summary>
internal sealed class PathBuilder
{
    private readonly List<PdfPoint> _points = [];
    private readonly HashSet<int> _curveEnds = [];
    private readonly List<PathPart> _parts = [];

    public bool IsEmpty => _points.Count == 0;

    public IReadOnlyList<PathPart> Parts => _parts;

    public PdfBox Box => PdfBox.Around(CollectionsMarshal.AsSpan(_points));

    public ReadOnlySpan<PdfPoint> PointsOf(in PathPart part) => CollectionsMarshal.AsSpan(_points).Slice(part.Start, part.Count);

    /// <summary>Whether a curve, and no straight line, leads to a point of a part.</summary>
    public bool IsCurveEnd(in PathPart part, int index) => part.HasCurves && _curveEnds.Contains(part.Start + index);

    public void Move(PdfPoint to)
    {
        _parts.Add(new PathPart(_points.Count, 1, false, false));
        _points.Add(to);
    }

    public void Line(PdfPoint to) => Append(to, isCurve: false);

    /// <summary>Of a curve only its end matters here: it is no rule.</summary>
    public void Curve(PdfPoint to) => Append(to, isCurve: true);

    public void Close()
    {
        if (_parts.Count > 0)
        {
            _parts[^1] = _parts[^1] with { IsClosed = true };
        }
    }

    public void Rectangle(PdfPoint one, PdfPoint two, PdfPoint three, PdfPoint four)
    {
        Move(one);
        Line(two);
        Line(three);
        Line(four);
        Close();
    }

    public void Clear()
    {
        _points.Clear();
        _curveEnds.Clear();
        _parts.Clear();
    }

    private void Append(PdfPoint to, bool isCurve)
    {
        if (_parts.Count == 0)
        {
            Move(to);
            return;
        }

        var part = _parts[^1];
        if (part.IsClosed)
        {
            // After closing the next line starts where the closed part did.
            Move(_points[part.Start]);
            part = _parts[^1];
        }

        if (isCurve)
        {
            _curveEnds.Add(_points.Count);
        }

        _points.Add(to);
        _parts[^1] = part with { Count = part.Count + 1, HasCurves = part.HasCurves || isCurve };
    }
}

/// <summary>A part of a path without a gap.</summary>
internal readonly record struct PathPart(int Start, int Count, bool IsClosed, bool HasCurves);
