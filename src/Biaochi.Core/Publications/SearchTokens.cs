using System.Globalization;
using System.Text;
using Biaochi.Forms;

namespace Biaochi.Core.Publications;

/// <summary>
/// Chinese has no spaces between words, so text is indexed as overlapping pairs of characters (农村低保 → 农村 村低 低保): any word of two
/// characters is a token, a longer one a phrase of tokens, a single character a prefix. Latin words, digits and document numbers stay whole.
/// </summary>
public static class SearchTokens
{
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

    /// <summary>The token of a filter. Its letters never occur in text tokens, which have no "xf" in front of a value.</summary>
    public static string Filter(string kind, string value) => $"xf{kind}{value.ToLowerInvariant()}";

    /// <summary>The tokens of a text, spaces between; texts that must not match across each other are divided by a token of their own.</summary>
    public static void AppendText(StringBuilder tokens, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        tokens.Append(" xb");
        foreach (var run in Runs(text))
        {
            AppendRun(tokens, run);
        }
    }

    /// <summary>Maximal runs of Chinese characters, or of letters and digits; everything else divides.</summary>
    public static IEnumerable<string> Runs(string text)
    {
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

    public static bool IsChinese(char c) => c is >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff';

    private static int KindOf(char c) => IsChinese(c) ? 1 : char.IsAsciiLetterOrDigit(c) ? 2 : 0;

    private static void AppendRun(StringBuilder tokens, string run)
    {
        if (!IsChinese(run[0]))
        {
            tokens.Append(' ').Append(run);
            return;
        }

        for (var i = 0; i + 1 < run.Length; i++)
        {
            tokens.Append(' ').Append(run, i, 2);
        }

        // The last character stands alone, so that a prefix finds it, and so does a run of one.
        tokens.Append(' ').Append(run[^1]);
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
