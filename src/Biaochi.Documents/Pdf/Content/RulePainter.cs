namespace Biaochi.Documents.Pdf.Content;

/// <summary>Makes rules of strokes and fills; what is neither horizontal nor vertical is passed over.</summary>
internal static class RulePainter
{
    /// <summary>A filled shape up to this thick is a line, in points.</summary>
    private const double ThickestLine = 3;

    /// <summary>A line is at least this many times longer than thick.</summary>
    private const double LeastLength = 3;

    /// <summary>The gap between two nested boxes that are filled as a frame, in points.</summary>
    private const double ThickestFrame = 6;

    /// <summary>How far from straight a line may be, in points.</summary>
    private const double Slack = 0.2;

    /// <param name="thickness">As seen, in points.</param>
    public static void Stroke(PathBuilder path, double thickness, in PdfBox clip, PageCanvas canvas)
    {
        foreach (var part in path.Parts)
        {
            var points = path.PointsOf(part);
            for (var i = 1; i < points.Length; i++)
            {
                if (!path.IsCurveEnd(part, i))
                {
                    AddSegment(points[i - 1], points[i], thickness, clip, canvas);
                }
            }

            if (part.IsClosed && points.Length > 2)
            {
                AddSegment(points[^1], points[0], thickness, clip, canvas);
            }
        }
    }

    public static void Fill(PathBuilder path, in PdfBox clip, PageCanvas canvas)
    {
        for (var i = 0; i < path.Parts.Count; i++)
        {
            var part = path.Parts[i];
            if (part.HasCurves || part.Count < 3)
            {
                continue;
            }

            var points = path.PointsOf(part);
            var box = PdfBox.Around(points);
            if (IsLine(box))
            {
                AddLine(box, clip, canvas);
            }
            else if (Math.Max(box.Width, box.Height) <= ThickestLine)
            {
                canvas.AddDot(box.Intersect(clip));
            }
            else if (!IsUpright(points))
            {
                continue;
            }
            else if (i + 1 < path.Parts.Count && IsFrame(box, PdfBox.Around(path.PointsOf(path.Parts[i + 1]))))
            {
                AddFrame(box, PdfBox.Around(path.PointsOf(path.Parts[++i])), clip, canvas);
            }
            else
            {
                AddSides(box, clip, canvas);
            }
        }
    }

    /// <summary>Whether a filled box is seen as a line.</summary>
    public static bool IsLine(in PdfBox box) => Math.Min(box.Width, box.Height) <= ThickestLine && Math.Max(box.Width, box.Height) >= LeastLength * Math.Min(box.Width, box.Height);

    public static void AddLine(in PdfBox box, in PdfBox clip, PageCanvas canvas)
    {
        var isHorizontal = box.Width >= box.Height;
        var (x, y) = ((box.Left + box.Right) / 2, (box.Top + box.Bottom) / 2);
        Add(isHorizontal ? new PdfRule(box.Left, y, box.Right, y, box.Height) : new PdfRule(x, box.Top, x, box.Bottom, box.Width), clip, canvas);
    }

    private static void AddSegment(PdfPoint from, PdfPoint to, double thickness, in PdfBox clip, PageCanvas canvas)
    {
        var box = PdfBox.Around([from, to]);
        if (Math.Min(box.Width, box.Height) > Slack + (Math.Max(box.Width, box.Height) * 0.002))
        {
            return;
        }

        // A short and broad stroke is a line across: some programs fill boxes like this.
        var half = thickness / 2;
        var inked = box.Width >= box.Height ? box with { Top = box.Top - half, Bottom = box.Bottom + half } : box with { Left = box.Left - half, Right = box.Right + half };
        if (thickness > ThickestLine && !IsLine(inked))
        {
            AddSides(inked, clip, canvas);
        }
        else
        {
            AddLine(inked, clip, canvas);
        }
    }

    private static bool IsUpright(ReadOnlySpan<PdfPoint> points)
    {
        for (var i = 0; i < points.Length; i++)
        {
            var (one, other) = (points[i], points[(i + 1) % points.Length]);
            if (Math.Abs(one.X - other.X) > Slack && Math.Abs(one.Y - other.Y) > Slack)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFrame(in PdfBox outer, in PdfBox inner) =>
        inner.Left >= outer.Left && inner.Top >= outer.Top && inner.Right <= outer.Right && inner.Bottom <= outer.Bottom
        && inner.Left - outer.Left <= ThickestFrame && inner.Top - outer.Top <= ThickestFrame && outer.Right - inner.Right <= ThickestFrame && outer.Bottom - inner.Bottom <= ThickestFrame;

    private static void AddFrame(in PdfBox outer, in PdfBox inner, in PdfBox clip, PageCanvas canvas)
    {
        ReadOnlySpan<PdfBox> sides =
        [
            outer with { Bottom = inner.Top },
            outer with { Top = inner.Bottom },
            outer with { Right = inner.Left },
            outer with { Left = inner.Right },
        ];
        foreach (var side in sides)
        {
            if (!side.IsEmpty)
            {
                AddLine(side, clip, canvas);
            }
        }
    }

    private static void AddSides(in PdfBox box, in PdfBox clip, PageCanvas canvas)
    {
        Add(new PdfRule(box.Left, box.Top, box.Right, box.Top, 0), clip, canvas);
        Add(new PdfRule(box.Left, box.Bottom, box.Right, box.Bottom, 0), clip, canvas);
        Add(new PdfRule(box.Left, box.Top, box.Left, box.Bottom, 0), clip, canvas);
        Add(new PdfRule(box.Right, box.Top, box.Right, box.Bottom, 0), clip, canvas);
    }

    private static void Add(in PdfRule rule, in PdfBox clip, PageCanvas canvas)
    {
        const double Tolerance = 0.5;
        if (rule.Right < clip.Left - Tolerance || rule.Left > clip.Right + Tolerance || rule.Bottom < clip.Top - Tolerance || rule.Top > clip.Bottom + Tolerance)
        {
            return;
        }

        var cut = rule.IsHorizontal
            ? rule with { Left = Math.Max(rule.Left, clip.Left), Right = Math.Min(rule.Right, clip.Right) }
            : rule with { Top = Math.Max(rule.Top, clip.Top), Bottom = Math.Min(rule.Bottom, clip.Bottom) };
        if (cut.Right - cut.Left + cut.Bottom - cut.Top > 0)
        {
            canvas.Add(cut);
        }
    }
}
