using System.Globalization;
using Biaochi.Core.Declarations;
using Biaochi.Core.Reviews;
using Biaochi.Forms;
using Biaochi.Pages.Shared.Paper;
using Microsoft.Extensions.Primitives;

namespace Biaochi.Pages.Workbench.Declarations.Fill;

/// <summary>What a clerk posted from the paper: the form as typed, the answers, and what is wrong with them.</summary>
internal sealed class DraftPost
{
    private DraftPost(TargetForm form, string drawnRows, string statement, IReadOnlyDictionary<Guid, string> answers)
    {
        Form = form;
        DrawnRows = drawnRows;
        Statement = statement;
        Answers = answers;
        Errors = Check().ToDictionary(error => error.Name, error => error.Message, StringComparer.Ordinal);
    }

    public TargetForm Form { get; }

    /// <summary>The ids of the rows that the paper was drawn with; see <see cref="RowsOf"/>.</summary>
    public string DrawnRows { get; }

    /// <summary>说明 for the reviewer; empty for none.</summary>
    public string Statement { get; }

    /// <summary>Answers to opinions, by the opinion.</summary>
    public IReadOnlyDictionary<Guid, string> Answers { get; }

    /// <summary>Messages by the name of the field.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; }

    public static string AnswerName(Guid opinionId) => $"answer-{opinionId}";

    /// <param name="posted">The fields of the post.</param>
    /// <param name="current">The draft as it stands now, perhaps newer than the paper that was filled in.</param>
    /// <param name="newId">Gives an id to a row that was added.</param>
    public static DraftPost Read(IFormCollection posted, TargetForm current, Func<string> newId)
    {
        var typed = PostedForm.Read(posted, current, newId);
        var drawn = posted["rows"].ToString();
        return new DraftPost(WithRowsOfOthers(typed, current, drawn), drawn, Trimmed(posted["statement"]) ?? "", AnswersOf(posted));
    }

    /// <summary>The rows that a paper is drawn with; posted back, so that rows somebody else adds meanwhile are not taken for deleted ones.</summary>
    public static string RowsOf(TargetForm form) => string.Join(' ', form.AllIndicators().Select(row => row.Indicator.Id));

    private static TargetForm WithRowsOfOthers(TargetForm typed, TargetForm current, string drawn)
    {
        var seen = drawn.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        return FormSides.Both.Aggregate(typed, (form, side) =>
            form.WithIndicators(side, form.IndicatorsOf(side).Concat(current.IndicatorsOf(side).Where(indicator => !seen.Contains(indicator.Id) && form.IndicatorsOf(side).All(known => known.Id != indicator.Id)))));
    }

    private static Dictionary<Guid, string> AnswersOf(IFormCollection posted)
    {
        var answers = new Dictionary<Guid, string>();
        foreach (var (name, value) in posted)
        {
            if (name.StartsWith("answer-", StringComparison.Ordinal) && Guid.TryParse(name.AsSpan("answer-".Length), CultureInfo.InvariantCulture, out var opinionId))
            {
                answers[opinionId] = Trimmed(value) ?? "";
            }
        }

        return answers;
    }

    private IEnumerable<(string Name, string Message)> Check()
    {
        if (Form.ProjectName is null)
        {
            yield return (FormField.ProjectName.Key(), "请填写项目名称：没有名称的申报表不能保存。");
        }

        foreach (var field in FormFields.All)
        {
            var limit = field is FormField.ProjectName ? Declaration.ProjectNameMaxLength : Declaration.TextMaxLength;
            if (Form.Text(field)?.Length > limit)
            {
                yield return (field.Key(), TooLong(field.Label(), Form.Text(field)!, limit));
            }
        }

        foreach (var error in CheckIndicators().Concat(CheckTexts()))
        {
            yield return error;
        }
    }

    private IEnumerable<(string Name, string Message)> CheckIndicators() =>
        from side in FormSides.Both
        from row in Form.IndicatorsOf(side).Select((indicator, index) => (indicator, index))
        from cell in new[] { ("name", "三级指标", row.indicator.Name), ("value", "指标值", row.indicator.Value) }
        where cell.Item3?.Length > Declaration.IndicatorTextMaxLength
        select ($"{PaperIndicators.NameOf(side, row.index)}.{cell.Item1}", TooLong(cell.Item2, cell.Item3!, Declaration.IndicatorTextMaxLength));

    private IEnumerable<(string Name, string Message)> CheckTexts()
    {
        if (Statement.Length > Declaration.StatementMaxLength)
        {
            yield return ("statement", TooLong("说明", Statement, Declaration.StatementMaxLength));
        }

        foreach (var (opinionId, answer) in Answers.Where(answer => answer.Value.Length > Opinion.AnswerMaxLength))
        {
            yield return (AnswerName(opinionId), TooLong("答复", answer, Opinion.AnswerMaxLength));
        }
    }

    private static string TooLong(string what, string text, int limit) => $"{what}现有 {text.Length} 字，不能超过 {limit} 字。请精简后再保存。";

    private static string? Trimmed(StringValues value) => value.ToString().ReplaceLineEndings("\n").Trim() is { Length: > 0 } text ? text : null;
}
