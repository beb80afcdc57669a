namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>Codes of one length, each byte of which lies between those of two ends (ISO 32000-1, 9.7.6.2).</summary>
/// <param name="Length">In bytes, 1 to 4.</param>
internal readonly record struct CodeRange(int Length, uint Low, uint High)
{
    public bool Contains(uint code)
    {
        for (var shift = 0; shift < Length * 8; shift += 8)
        {
            if ((byte)(code >> shift) < (byte)(Low >> shift) || (byte)(code >> shift) > (byte)(High >> shift))
            {
                return false;
            }
        }

        return true;
    }
}
