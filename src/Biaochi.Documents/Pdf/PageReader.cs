using Biaochi.Documents.Pdf.Content;
using Biaochi.Documents.Pdf.Fonts;
using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf;

/// <summary>Brings one page to glyphs and rules. A page that lies on its side, as scanners and printer drivers leave it, is turned so that its text can be read.</summary>
internal sealed class PageReader(PdfObjects objects)
{
    /// <summary>What a page without a sound box measures: A4.</summary>
    private static readonly PdfBox UsualBox = new(0, 0, 595.28, 841.89);

    private readonly FontReader _fonts = new(objects);
    private readonly OptionalContent _layers = new(objects.Catalog);
    private PdfPage? _before;

    public PdfPage Read(PdfDictionary page, int number)
    {
        var rotation = page["Rotate"].Integer ?? 0;
        var canvas = Draw(page, rotation);
        var turn = canvas.Turn;
        if (turn != 0)
        {
            canvas = Draw(page, rotation - turn);
        }

        if (canvas.IsFull)
        {
            throw new DocumentFormatException(objects.File, $"第 {number} 页的文字和线条过多，可能不是正常的申报表文件，已停止读取。请确认文件来源，或拆分后再读取。");
        }

        _before = canvas.Finish(number) with { Comments = Annotations.Comments(page["Annots"].Array), Turned = turn };
        return _before;
    }

    /// <param name="page">The page.</param>
    /// <param name="rotation">By how many degrees clockwise it is turned to be seen.</param>
    private PageCanvas Draw(PdfDictionary page, int rotation)
    {
        var box = VisibleBox(page);
        var matrix = ToSeen(box, rotation, page["UserUnit"].Number is > 0 and < 1000 and var unit ? unit : 1);
        var canvas = new PageCanvas(matrix.Apply(box), _before);
        var interpreter = new ContentInterpreter(objects, _fonts, _layers, canvas);
        interpreter.Run(Content(page["Contents"]), page["Resources"].Dictionary ?? PdfDictionary.Empty, matrix);
        foreach (var (appearance, placed) in Annotations.Appearances(page["Annots"].Array, _layers))
        {
            interpreter.RunForm(appearance, placed.Then(matrix));
        }

        return canvas;
    }

    /// <summary>The crop box within the media box (14.11.2).</summary>
    private static PdfBox VisibleBox(PdfDictionary page)
    {
        var media = PdfBox.Of(page["MediaBox"].Array) is { Width: >= 1, Height: >= 1 } known ? known : UsualBox;
        var crop = PdfBox.Of(page["CropBox"].Array)?.Intersect(media) ?? media;
        return crop is { Width: >= 1, Height: >= 1 } ? crop : media;
    }

    /// <summary>From user space, with y upwards, to the page as seen, with y downwards from its top left.</summary>
    /// <param name="rotation">In degrees clockwise.</param>
    private static PdfMatrix ToSeen(in PdfBox box, int rotation, double unit) => (((rotation % 360) + 360) % 360 / 90) switch
    {
        1 => new(0, unit, unit, 0, -box.Top * unit, -box.Left * unit),
        2 => new(-unit, 0, 0, unit, box.Right * unit, -box.Top * unit),
        3 => new(0, -unit, -unit, 0, box.Bottom * unit, box.Right * unit),
        _ => new(unit, 0, 0, -unit, -box.Left * unit, box.Bottom * unit),
    };

    /// <summary>One stream, or several that are to be read as one; between them no token goes on (7.8.2).</summary>
    private static byte[] Content(PdfValue contents)
    {
        if (contents.Array is not { } parts)
        {
            return contents.Stream?.Unpack() ?? [];
        }

        using var joined = new MemoryStream();
        for (var i = 0; i < parts.Count; i++)
        {
            joined.Write(parts[i].Stream?.Unpack() ?? []);
            joined.WriteByte((byte)'\n');
        }

        return joined.ToArray();
    }
}
