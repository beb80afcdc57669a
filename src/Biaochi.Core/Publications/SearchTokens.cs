using System.Globalization;
using System.Text;
using Biaochi.Forms;

namespace Biaochi.Core.Publications;

/// <summary>
/// Chinese has no spaces between words, so text is indexed as overlapping pairs of characters (农村低保 → 农村 村低 低保): any word of two
/// characters is a token, a longer one a phrase of tokens, a single character a prefix. Latin words and digits stay whole; what is written
/// together, as a document number is, follows one another as a phrase.
/// </summary>
public static class SearchTokens
{
    /// <summary>Begins the tokens that are no words; texts have only Chinese characters, Latin letters and digits, so that no text can pass for one.</summary>
    private const char Mark = 'ƒ';

    /// <summary>The tokens of a publication: its filters, then its words.</summary>
    public static string Of(Publication publication, string regionCode, TargetForm form)
    {
        var tokens = new StringBuilder();
        tokens.Append(Filter("r", regionCode)).Append(' ').Append(Filter("y", publication.FiscalYear.ToString(CultureInfo.InvariantCulture))).Append(' ').Append(Filter("d", publication.DepartmentCode));
        foreach (var line in form.Funding.Annual.Sources.Where(line => line.Amount > 0))
        {
            tokens.Append(' ').Append(Filter("f", line.Source));
        }

        foreach (var text in Texts(publication, form))
        {
            AppendText(tokens, text);
        }

        return tokens.ToString();
    }

    /// <summary>The token of a filter; what is no letter or digit does not count in its value.</summary>
    public static string Filter(string kind, string value) => $"{Mark}{kind}{string.Concat(value.Where(char.IsLetterOrDigit)).ToLowerInvariant()}";

    /// <summary>The tokens of a text, spaces between; texts that must not match across each other are divided by a token of their own.</summary>
    public static void AppendText(StringBuilder tokens, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        tokens.Append(' ').Append(Mark);
        foreach (var run in Runs(text))
        {
            AppendRun(tokens, run);
        }
    }

    /// <summary>The words of a query, each as its runs: white space and the marks of an enumeration divide, brackets and dashes do not.</summary>
    public static IEnumerable<IReadOnlyList<string>> Words(string text) =>
        text.Split([' ', '\t', '\r', '\n', '\u3000', '，', '、', '；', '。', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(word => Runs(word).ToList()).Where(runs => runs.Count > 0);

    /// <summary>Maximal runs of Chinese characters, or of letters and digits; everything else divides. Full-width letters and digits are read as half-width.</summary>
    public static IEnumerable<string> Runs(string written)
    {
        var text = string.Concat(written.Select(c => c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c));
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var kind = i < text.Length ? KindOf(text[i]) : 0;
            if (i == 0 || kind == KindOf(text[i - 1]))
            {
                continue;
            }

            if (KindOf(text[i - 1]) != 0)
            {
                yield return text[start..i].ToLowerInvariant();
            }

            start = i;
        }
    }

    /// <summary>The 〇 of years written in characters is one of them, though Unicode keeps it with the numbers.</summary>
    public static bool IsChinese(char c) => c is '〇' or >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff';

    private static int KindOf(char c) => IsChinese(c) ? 1 : char.IsAsciiLetterOrDigit(c) ? 2 : 0;

    /// <summary>The tokens of a whole run.</summary>
    public static void AppendRun(StringBuilder tokens, string run)
    {
        AppendStart(tokens, run);
        if (IsChinese(run[0]) && run.Length > 1)
        {
            // The last character stands alone too, so that a prefix finds it.
            tokens.Append(' ').Append(run[^1]);
        }
    }

    /// <summary>The tokens of a run that may go on in the text.</summary>
    public static void AppendStart(StringBuilder tokens, string run)
    {
        if (!IsChinese(run[0]) || run.Length == 1)
        {
            tokens.Append(' ').Append(run);
            return;
        }

        for (var i = 0; i + 1 < run.Length; i++)
        {
            tokens.Append(' ').Append(run, i, 2);
        }
    }

    private static IEnumerable<string?> Texts(Publication publication, TargetForm form)
    {
        yield return publication.ProjectName;
        yield return publication.DepartmentName;
        yield return publication.UnitName;
        yield return publication.ApprovalNumber;
        foreach (var field in FormFields.All.Where(field => field is not (FormField.ProjectName or FormField.DepartmentCode)))
        {
            yield return form.Text(field);
        }

        foreach (var indicator in form.AnnualIndicators.Concat(form.PeriodIndicators))
        {
            yield return indicator.Name;
            yield return indicator.Value;
        }
    }
}
