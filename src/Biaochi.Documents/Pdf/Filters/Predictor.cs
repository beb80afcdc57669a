using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf.Filters;

/// <summary>Undoes what was done to rows of bytes before they were compressed (ISO 32000-1, 7.4.4.4).</summary>
internal static class Predictor
{
    public static byte[] Undo(byte[] bytes, PdfDictionary parameters)
    {
        var predictor = parameters["Predictor"].Integer ?? 1;
        if (predictor < 2)
        {
            return bytes;
        }

        var colors = Math.Clamp(parameters["Colors"].Integer ?? 1, 1, 64);
        var bits = Math.Clamp(parameters["BitsPerComponent"].Integer ?? 8, 1, 16);
        var columns = Math.Clamp(parameters["Columns"].Integer ?? 1, 1, 1 << 20);
        var row = ((colors * bits * columns) + 7) / 8;
        var pixel = Math.Max(1, colors * bits / 8);
        return predictor == 2 ? UndoTiff(bytes, row, pixel, bits) : UndoPng(bytes, row, pixel);
    }

    /// <summary>Each byte is the difference to the pixel before; only whole bytes occur in what we read.</summary>
    private static byte[] UndoTiff(byte[] bytes, int row, int pixel, int bits)
    {
        for (var start = 0; bits == 8 && start < bytes.Length; start += row)
        {
            var line = bytes.AsSpan(start, Math.Min(row, bytes.Length - start));
            for (var i = pixel; i < line.Length; i++)
            {
                line[i] += line[i - pixel];
            }
        }

        return bytes;
    }

    /// <summary>Each row begins with the number of its filter (PNG, chapter 9).</summary>
    private static byte[] UndoPng(byte[] bytes, int row, int pixel)
    {
        var rows = (bytes.Length + row) / (row + 1);
        var output = new byte[Math.Max(0, bytes.Length - rows)];
        ReadOnlySpan<byte> above = new byte[Math.Min(row, bytes.Length)];
        for (var r = 0; r < rows; r++)
        {
            var source = bytes.AsSpan(r * (row + 1));
            var line = output.AsSpan(r * row, Math.Min(row, Math.Min(source.Length - 1, output.Length - (r * row))));
            source.Slice(1, line.Length).CopyTo(line);
            UndoRow(source[0], line, above, pixel);
            above = line.Length == row ? line : above;
        }

        return output;
    }

    private static void UndoRow(byte filter, Span<byte> line, ReadOnlySpan<byte> above, int pixel)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var left = i >= pixel ? line[i - pixel] : 0;
            var corner = i >= pixel ? above[i - pixel] : 0;
            line[i] += (byte)(filter switch
            {
                1 => left,
                2 => above[i],
                3 => (left + above[i]) / 2,
                4 => Paeth(left, above[i], corner),
                _ => 0,
            });
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
