namespace Biaochi.Documents.Pdf.Syntax;

/// <summary>A stream: its dictionary and its bytes as they stand in the file, still encrypted and compressed.</summary>
/// <param name="Number">Its object's number; 0 for an inline stream. Part of the key of an encrypted file.</param>
internal sealed record PdfStream(PdfDictionary Dictionary, ReadOnlyMemory<byte> Raw, int Number, int Generation, PdfObjects Objects)
{
    /// <summary>The bytes, decrypted and unpacked; what could be read of them where they are damaged.</summary>
    public byte[] Unpack() => Objects.Unpack(this);
}
