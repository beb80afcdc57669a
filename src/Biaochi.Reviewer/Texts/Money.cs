using System.Globalization;

namespace Biaochi.Reviewer.Texts;

/// <summary>Amounts in words for people, and as the interchange JSON writes them.</summary>
internal static class Money
{
    /// <summary>As evidence: yuan without separators, the spelling of the interchange JSON.</summary>
    public static string Written(decimal yuan) => yuan.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>e.g. 6,256,733.12元.</summary>
    public static string Yuan(decimal yuan) => yuan.ToString("#,##0.##", CultureInfo.InvariantCulture) + "元";

    /// <summary>In 万元 to the yuan, e.g. 625.6733万元; small amounts in元.</summary>
    public static string Readable(decimal yuan) => Math.Abs(yuan) < 10000m ? Yuan(yuan) : (yuan / 10000m).ToString("#,##0.####", CultureInfo.InvariantCulture) + "万元";

    /// <summary>To two places of 万元 or 元: for what is computed and not in the form.</summary>
    public static string About(decimal yuan) => Math.Abs(yuan) < 10000m ? Yuan(yuan) : (yuan / 10000m).ToString("#,##0.##", CultureInfo.InvariantCulture) + "万元";
}
