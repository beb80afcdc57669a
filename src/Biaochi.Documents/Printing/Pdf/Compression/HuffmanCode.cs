namespace Biaochi.Documents.Printing.Pdf.Compression;

/// <summary>A prefix code: the more often a symbol is used, the shorter its code, up to a longest length (RFC 1951 3.2.2).</summary>
/// <param name="Lengths">0 for a symbol that is not used.</param>
/// <param name="Codes">Their bits in the order in which they are written.</param>
internal sealed record HuffmanCode(byte[] Lengths, ushort[] Codes)
{
    public static HuffmanCode Of(ReadOnlySpan<int> frequencies, int longest)
    {
        var symbols = new List<int>();
        for (var symbol = 0; symbol < frequencies.Length; symbol++)
        {
            if (frequencies[symbol] > 0)
            {
                symbols.Add(symbol);
            }
        }

        // A code needs two symbols to be complete; programs that read are strict about it.
        for (var symbol = 0; symbols.Count < 2; symbol++)
        {
            if (frequencies[symbol] == 0)
            {
                symbols.Add(symbol);
            }
        }

        var counted = frequencies.ToArray();
        symbols.Sort((one, other) => (counted[one], one).CompareTo((counted[other], other)));
        var numbers = LengthNumbers(symbols.ConvertAll(symbol => counted[symbol]), longest);
        var lengths = new byte[frequencies.Length];
        var next = 0;
        for (var length = longest; length > 0; length--)
        {
            for (var i = 0; i < numbers[length]; i++)
            {
                lengths[symbols[next++]] = (byte)length;
            }
        }

        return new HuffmanCode(lengths, CodesOf(lengths, numbers, longest));
    }

    /// <summary>How many codes there are of each length.</summary>
    /// <param name="weights">From the least.</param>
    private static int[] LengthNumbers(List<int> weights, int longest)
    {
        var numbers = new int[longest + 1];
        foreach (var depth in Depths(weights))
        {
            numbers[Math.Min(depth, longest)]++;
        }

        // Codes that were cut to the longest length take room of others: one of them goes under a shorter one until all have theirs.
        var taken = 0;
        for (var length = 1; length <= longest; length++)
        {
            taken += numbers[length] << (longest - length);
        }

        for (; taken > 1 << longest; taken--)
        {
            var shorter = longest - 1;
            while (numbers[shorter] == 0)
            {
                shorter--;
            }

            numbers[longest]--;
            numbers[shorter]--;
            numbers[shorter + 1] += 2;
        }

        return numbers;
    }

    /// <summary>How deep the leaves of Huffman's tree lie: the two lightest are joined until one is left.</summary>
    private static int[] Depths(List<int> weights)
    {
        var leaves = weights.Count;
        var nodes = new long[(2 * leaves) - 1];
        var parents = new int[nodes.Length];
        for (var i = 0; i < leaves; i++)
        {
            nodes[i] = weights[i];
        }

        var (leaf, joined) = (0, leaves);
        for (var node = leaves; node < nodes.Length; node++)
        {
            for (var child = 0; child < 2; child++)
            {
                var lightest = leaf < leaves && (joined >= node || nodes[leaf] <= nodes[joined]) ? leaf++ : joined++;
                nodes[node] += nodes[lightest];
                parents[lightest] = node;
            }
        }

        var depths = new int[nodes.Length];
        for (var node = nodes.Length - 2; node >= 0; node--)
        {
            depths[node] = depths[parents[node]] + 1;
        }

        return depths[..leaves];
    }

    private static ushort[] CodesOf(byte[] lengths, int[] numbers, int longest)
    {
        var next = new int[longest + 1];
        for (var length = 2; length <= longest; length++)
        {
            next[length] = (next[length - 1] + numbers[length - 1]) << 1;
        }

        var codes = new ushort[lengths.Length];
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] > 0)
            {
                codes[symbol] = Reversed(next[lengths[symbol]]++, lengths[symbol]);
            }
        }

        return codes;
    }

    private static ushort Reversed(int code, int length)
    {
        var reversed = 0;
        for (var i = 0; i < length; i++)
        {
            reversed = (reversed << 1) | ((code >> i) & 1);
        }

        return (ushort)reversed;
    }
}
