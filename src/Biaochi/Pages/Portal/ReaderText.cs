using System.Globalization;
using Biaochi.Core.Declarations;
using Biaochi.Forms.Funds;
using Biaochi.Pages.Shared;

namespace Biaochi.Pages.Portal;

/// <summary>What the portal says in a reader's words: sums, shares, sources, the beginning of a text.</summary>
internal static class ReaderText
{
    private const long FenPerWan = 1_000_000;
    private const long FenPerYi = 10_000 * FenPerWan;

    /// <summary>亿元 from a hundred million yuan on, otherwise 万元, with its unit: 4.92 亿元.</summary>
    public static string Sum(long fen) => Math.Abs(fen) >= FenPerYi
        ? ((decimal)fen / FenPerYi).ToString("#,##0.00", CultureInfo.InvariantCulture) + " 亿元"
        : PageWords.Wan(fen) + " 万元";

    /// <summary>Yuan to the 分: 9,726,890.</summary>
    public static string Yuan(long fen) => Money.ToYuan(fen).ToString("#,##0.##", CultureInfo.InvariantCulture);

    public static string Count(int count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>A part of a whole: 69.9%.</summary>
    public static string Share(long part, long whole) => whole == 0 ? "0%" : ((decimal)part / whole).ToString("0.#%", CultureInfo.InvariantCulture);

    /// <summary>Where money comes from, in a word.</summary>
    public static string Source(string source) => source switch
    {
        FundingSource.Central => "中央",
        FundingSource.Provincial => "省级",
        FundingSource.County => "市县",
        FundingSource.Self => "单位自筹",
        FundingSource.Other => "其他",
        _ => source,
    };

    /// <summary>The first sentences of a text, cut where one ends; the whole of a short one.</summary>
    public static string Opening(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = text.LastIndexOfAny(['。', '；', ';'], length - 1);
        return end > 0 ? text[..(end + 1)] : text[..length] + "……";
    }
}
