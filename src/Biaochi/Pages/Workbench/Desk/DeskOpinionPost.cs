namespace Biaochi.Pages.Workbench.Desk;

/// <summary>What a person ticked, wrote and dismissed on the opened form, as the page posts it.</summary>
internal static class DeskOpinionPost
{
    public const string Listed = "listed";
    public const string Chosen = "chosen";
    public const string Dismiss = "dismiss";
    public const string Restore = "restore";
    public const string Own = "own";

    public static string Text(string key) => $"text/{key}";

    public static string Suggestion(string key) => $"suggestion/{key}";

    public static string Reason(string key) => $"reason/{key}";

    /// <summary>Why it cannot be kept, in words for the user; null when it can.</summary>
    public static string? Refuse(IFormCollection posted, DeskForm form)
    {
        var dismissed = posted[Dismiss].FirstOrDefault();
        if (dismissed is not null && string.IsNullOrWhiteSpace(posted[Reason(dismissed)]))
        {
            return $"没有记下：不采纳“{form.Findings.FirstOrDefault(finding => finding.Key == dismissed)?.Finding.Title}”须写明理由。请在“不采纳理由”中写一句，再点“不采纳”。";
        }

        if (posted.Any(field => field.Key.StartsWith(Reason(""), StringComparison.Ordinal) && field.Value.ToString().Length > DeskDecision.ReasonMaxLength))
        {
            return $"没有保存：不采纳理由不能超过 {DeskDecision.ReasonMaxLength} 字。请精简。";
        }

        return posted.Any(field => !field.Key.StartsWith(Reason(""), StringComparison.Ordinal) && field.Value.Any(value => value?.Length > DeskDecision.TextMaxLength))
            ? $"没有保存：一条意见或建议不能超过 {DeskDecision.TextMaxLength} 字。请精简。"
            : null;
    }

    /// <summary>The form with what was decided; findings that the page did not show keep what was decided before.</summary>
    public static DeskForm Read(IFormCollection posted, DeskForm form)
    {
        var listed = posted[Listed].OfType<string>().ToHashSet(StringComparer.Ordinal);
        var decisions = form.Decisions.ToBuilder();
        foreach (var finding in form.Findings)
        {
            if (posted[Restore].Contains(finding.Key))
            {
                decisions.Remove(finding.Key);
            }
            else if (listed.Contains(finding.Key))
            {
                decisions[finding.Key] = Decide(posted, finding);
            }
        }

        var own = Clean(posted[Own]);
        return form with { Decisions = decisions.ToImmutable(), OwnOpinions = own.Length > 0 ? own : null };
    }

    private static DeskDecision Decide(IFormCollection posted, DeskFinding finding)
    {
        var text = Clean(posted[Text(finding.Key)]);
        var suggestion = Clean(posted[Suggestion(finding.Key)]);
        return new DeskDecision(finding.Finding.Opinion)
        {
            IsChosen = posted[Chosen].Contains(finding.Key),
            Text = text.Length == 0 || text == finding.Finding.Opinion ? null : text,
            Suggestion = suggestion == finding.Finding.Suggestion ? null : suggestion,
            Dismissal = posted[Dismiss].Contains(finding.Key) ? Clean(posted[Reason(finding.Key)]) : null,
        };
    }

    private static string Clean(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
