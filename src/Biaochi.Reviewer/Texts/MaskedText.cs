using System.Text;

namespace Biaochi.Reviewer.Texts;

/// <summary>A text that may be shown to anybody: numbers of persons are covered.</summary>
public static class MaskedText
{
    /// <summary>
    /// The text with every mobile, identity and bank card number covered but for its first three and last two digits, so that a reader sees that
    /// something was taken out. Goes by the shape alone, also where a check digit is wrong: what became public cannot be taken back.
    /// </summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var masked = new StringBuilder();
        var end = 0;
        foreach (var run in DigitRun.Find(text, PersonalNumber.HasShape))
        {
            masked.Append(text, end, run.Start + 3 - end).Append('*', run.End - run.Start - 5).Append(text, run.End - 2, 2);
            end = run.End;
        }

        return masked.Append(text, end, text.Length - end).ToString();
    }
}
