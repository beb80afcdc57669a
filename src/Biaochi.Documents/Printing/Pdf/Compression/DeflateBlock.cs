namespace Biaochi.Documents.Printing.Pdf.Compression;

/// <summary>Gathers bytes and matches, and writes them as one block with codes of its own (RFC 1951 3.2.7).</summary>
internal sealed class DeflateBlock
{
    private const int MostSymbols = 32 * 1024;
    private const int EndOfBlock = 256;
    private const int LongestCode = 15;
    private const int LongestLengthCode = 7;

    private readonly int[] _symbols = new int[MostSymbols];
    private readonly int[] _literals = new int[286];
    private readonly int[] _distances = new int[30];
    private int _count;

    public bool IsFull => _count == MostSymbols;

    public void AddLiteral(byte value)
    {
        _symbols[_count++] = value;
        _literals[value]++;
    }

    public void AddMatch(int length, int distance)
    {
        _symbols[_count++] = (distance << 9) | length;
        _literals[MatchCodes.LengthCode(length).Symbol]++;
        _distances[MatchCodes.DistanceCode(distance).Symbol]++;
    }

    /// <summary>Writes the block, and begins anew.</summary>
    public void Write(BitWriter bits, bool isLast)
    {
        const uint DynamicCodes = 2;
        _literals[EndOfBlock] = 1;
        var (literals, distances) = (HuffmanCode.Of(_literals, LongestCode), HuffmanCode.Of(_distances, LongestCode));
        bits.Write(isLast ? 1u : 0, 1);
        bits.Write(DynamicCodes, 2);
        WriteCodes(bits, literals, distances);
        foreach (var symbol in _symbols.AsSpan(0, _count))
        {
            WriteSymbol(bits, symbol, literals, distances);
        }

        bits.Write(literals.Codes[EndOfBlock], literals.Lengths[EndOfBlock]);
        Array.Clear(_literals);
        Array.Clear(_distances);
        _count = 0;
    }

    private static void WriteSymbol(BitWriter bits, int symbol, HuffmanCode literals, HuffmanCode distances)
    {
        if (symbol < EndOfBlock)
        {
            bits.Write(literals.Codes[symbol], literals.Lengths[symbol]);
            return;
        }

        var length = MatchCodes.LengthCode(symbol & 511);
        bits.Write(literals.Codes[length.Symbol], literals.Lengths[length.Symbol]);
        bits.Write((uint)length.Extra, length.ExtraBits);
        var distance = MatchCodes.DistanceCode(symbol >> 9);
        bits.Write(distances.Codes[distance.Symbol], distances.Lengths[distance.Symbol]);
        bits.Write((uint)distance.Extra, distance.ExtraBits);
    }

    /// <summary>The lengths of the codes, themselves in a code; runs are written as such.</summary>
    private static void WriteCodes(BitWriter bits, HuffmanCode literals, HuffmanCode distances)
    {
        ReadOnlySpan<byte> order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
        var runs = Runs([.. literals.Lengths, .. distances.Lengths]);
        var frequencies = new int[order.Length];
        runs.ForEach(run => frequencies[run.Symbol]++);
        var code = HuffmanCode.Of(frequencies, LongestLengthCode);
        bits.Write((uint)literals.Lengths.Length - 257, 5);
        bits.Write((uint)distances.Lengths.Length - 1, 5);
        bits.Write((uint)order.Length - 4, 4);
        foreach (var symbol in order)
        {
            bits.Write(code.Lengths[symbol], 3);
        }

        foreach (var (symbol, extra, extraBits) in runs)
        {
            bits.Write(code.Codes[symbol], code.Lengths[symbol]);
            bits.Write((uint)extra, extraBits);
        }
    }

    private static List<ExtraCode> Runs(byte[] lengths)
    {
        var runs = new List<ExtraCode>();
        for (var i = 0; i < lengths.Length;)
        {
            var run = 1;
            while (i + run < lengths.Length && lengths[i + run] == lengths[i])
            {
                run++;
            }

            var (taken, code) = (lengths[i], run) switch
            {
                (0, >= 11) => (Math.Min(run, 138), new ExtraCode(18, Math.Min(run, 138) - 11, 7)),
                (0, >= 3) => (run, new ExtraCode(17, run - 3, 3)),
                // The first of a run stands for itself; the others repeat it.
                ( > 0, >= 4) => (Math.Min(run, 7), new ExtraCode(16, Math.Min(run, 7) - 4, 2)),
                _ => (1, new ExtraCode(lengths[i], 0, 0)),
            };
            if (code.Symbol == 16)
            {
                runs.Add(new ExtraCode(lengths[i], 0, 0));
            }

            runs.Add(code);
            i += taken;
        }

        return runs;
    }
}
