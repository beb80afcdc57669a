using System.Globalization;
using System.Security.Cryptography;
using Biaochi.Documents.Printing.Pdf.Compression;

namespace Biaochi.Documents.Printing.Pdf.File;

/// <summary>
/// Writes the objects of a PDF file one after the other, then where each stands (ISO 32000-1 7.5). The identifier is made of the content
/// (14.4), so that the same document is the same file.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    private readonly Stream _stream;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<long> _offsets = [0];
    private readonly Deflater _deflater = new();
    private readonly PdfBuffer _head = new();
    private long _length;

    /// <param name="stream">Written from where it stands; need not seek.</param>
    public PdfFile(Stream stream)
    {
        _stream = stream;
        // 7.5.2: four bytes above 127 tell programs that move files that this one is no text.
        Write([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    /// <summary>Takes the number of an object that is written later.</summary>
    public int Reserve()
    {
        _offsets.Add(0);
        return _offsets.Count - 1;
    }

    public int AddObject(PdfBuffer content) => WriteObject(Reserve(), content);

    public int WriteObject(int number, PdfBuffer content)
    {
        Begin(number);
        Write(content.Bytes);
        Write("\nendobj\n"u8);
        return number;
    }

    /// <param name="entries">Of the stream's dictionary, besides length and filter.</param>
    /// <param name="compress">The metadata stay plain, so that any program finds them.</param>
    public int AddStream(ReadOnlySpan<byte> data, string entries = "", bool compress = true)
    {
        var packed = compress ? _deflater.Compress(data) : data;
        var number = Reserve();
        Begin(number);
        _head.Clear();
        _head.Add("<<"u8).Add(entries).Add(compress ? "/Filter/FlateDecode"u8 : ""u8).Add("/Length "u8).Add(packed.Length).Add(">>\nstream\n"u8);
        Write(_head.Bytes);
        Write(packed);
        Write("\nendstream\nendobj\n"u8);
        return number;
    }

    /// <summary>Writes the cross-reference table and the trailer (7.5.4, 7.5.5).</summary>
    public void Finish(int catalog, int info)
    {
        var start = _length;
        var identifier = Convert.ToHexString(_hash.GetCurrentHash().AsSpan(0, 16));
        _head.Clear();
        _head.Add("xref\n0 "u8).Add(_offsets.Count).Add("\n0000000000 65535 f \n"u8);
        foreach (var offset in _offsets.Skip(1))
        {
            _head.Add(offset.ToString("0000000000", CultureInfo.InvariantCulture)).Add(" 00000 n \n"u8);
        }

        _head.Add("trailer\n<</Size "u8).Add(_offsets.Count).Add("/Root "u8).AddReference(catalog).Add("/Info "u8).AddReference(info);
        _head.Add("/ID[<"u8).Add(identifier).Add("><"u8).Add(identifier).Add(">]>>\nstartxref\n"u8);
        _head.Add(start.ToString(CultureInfo.InvariantCulture)).Add("\n%%EOF\n"u8);
        Write(_head.Bytes);
    }

    public void Dispose() => _hash.Dispose();

    private void Begin(int number)
    {
        _offsets[number] = _length;
        _head.Clear();
        Write(_head.Add(number).Add(" 0 obj\n"u8).Bytes);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _stream.Write(bytes);
        _hash.AppendData(bytes);
        _length += bytes.Length;
    }
}
