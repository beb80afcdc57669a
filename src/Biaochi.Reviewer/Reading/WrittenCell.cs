using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Reviewer.Reading;

/// <summary>A cell in which a unit wrote words of its own: the project's name, a text, or the name of an indicator.</summary>
/// <param name="Field">The text cell, where it is no indicator's name.</param>
/// <param name="Row">The indicator whose name it is.</param>
/// <param name="Written">To the letter.</param>
/// <param name="Compact">Without white space.</param>
internal sealed record WrittenCell(FormField Field, ReviewedIndicator? Row, string Written, string Compact)
{
    public bool IsGoal => Row is null && Field is FormField.PeriodGoal or FormField.AnnualGoal;

    public FindingPlace Place => Row is null ? FindingPlace.Of(Field) : Row.At(IndicatorCell.Name);

    /// <summary>“项目概况”, or 年度指标“受益人数”.</summary>
    public string Label => Row is null ? $"“{Field.Label()}”" : $"{Row.Side.Label()}指标“{Row.Name}”";

    /// <summary>Those of the form in which something is written, in its order; the rows of both columns side by side.</summary>
    public static ImmutableArray<WrittenCell> Of(ReviewedForm form)
    {
        var cells = ImmutableArray.CreateBuilder<WrittenCell>(1 + form.Texts.Length + form.Rows.Length);
        if (form.ProjectName.Length > 0)
        {
            cells.Add(new WrittenCell(FormField.ProjectName, null, form.Form.ProjectName!, form.ProjectName));
        }

        foreach (var text in form.Texts)
        {
            cells.Add(new WrittenCell(text.Field, null, text.Text, text.Compact));
        }

        foreach (var row in form.Rows)
        {
            if (row.Name.Length > 0)
            {
                cells.Add(new WrittenCell(default, row, row.Indicator.Name!, row.Name));
            }
        }

        return cells.DrainToImmutable();
    }
}
