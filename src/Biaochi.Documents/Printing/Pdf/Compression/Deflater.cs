using System.IO.Compression;

namespace Biaochi.Documents.Printing.Pdf.Compression;

internal static class Deflater
{
    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        using var to = new MemoryStream();
        using (var zlib = new ZLibStream(to, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(data);
        }

        return to.ToArray();
    }
}
