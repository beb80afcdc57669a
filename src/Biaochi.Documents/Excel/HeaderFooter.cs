using System.Text.RegularExpressions;
using Biaochi.Forms;

namespace Biaochi.Documents.Excel;

/// <summary>The words of a sheet's printed head or foot (ECMA-376 part 1, 18.3.1.39): between them stand codes for places, fonts, page numbers and names.</summary>
internal static partial class HeaderFooter
{
    /// <summary>What is printed on each page of the sheet is a note of it, where it has words.</summary>
    public static void AddTo(Worksheet sheet, string kind, string text)
    {
        if (Words(text) is { Length: > 0 } words)
        {
            sheet.Remarks.Add(new DocumentNote($"{kind}：{words}", new SourcePosition(sheet.File) { Sheet = sheet.Name }));
        }
    }

    /// <summary>The three parts with spaces between them; empty where there are only codes and their usual 「第 1 页」.</summary>
    private static string Words(string text)
    {
        var words = Codes().Replace(text, code => code.Value is "&&" ? "&" : code.Value is "&L" or "&C" or "&R" ? " " : "").Trim();
        return Codes().IsMatch(text) && PageOnly().IsMatch(words) ? "" : words;
    }

    [GeneratedRegex("""&(?:"[^"]*"|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|[0-9]+|.)""", RegexOptions.Singleline)]
    private static partial Regex Codes();

    [GeneratedRegex(@"^(?:第|页|共|,|，|/|-|\s|Page|of)*$", RegexOptions.IgnoreCase)]
    private static partial Regex PageOnly();
}
