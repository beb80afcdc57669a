using System.Collections.Immutable;
using Biaochi.Core.Audit;
using Biaochi.Forms;
using Biaochi.Forms.Indicators;
using Biaochi.Forms.Interchange;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Core.Declarations;

/// <summary>Puts a form into a declaration: canonical JSON, hash, projections, revision. The one place where they are kept in step.</summary>
internal static class DeclarationDraft
{
    public static Refusal? CheckForm(TargetForm form)
    {
        if (form.ProjectName is null)
        {
            return new NameMissing();
        }

        if (form.ProjectName.Length > Declaration.ProjectNameMaxLength)
        {
            return new TooLong(FormField.ProjectName.Label(), Declaration.ProjectNameMaxLength);
        }

        var longField = FormFields.All.Where(field => form.Text(field)?.Length > Declaration.TextMaxLength).Select(field => field.Label()).FirstOrDefault();
        if (longField is not null)
        {
            return new TooLong(longField, Declaration.TextMaxLength);
        }

        if (form.Title?.Length > Declaration.TextMaxLength || form.Extra.Any(extra => extra.Label.Length > Declaration.TextMaxLength || extra.Text.Length > Declaration.TextMaxLength))
        {
            return new TooLong("表名和其他栏目", Declaration.TextMaxLength);
        }

        return form.AllIndicators().Any(row => IsTooLong(row.Indicator)) ? new TooLong("指标的名称、级别和指标值", Declaration.IndicatorTextMaxLength) : null;
    }

    private static bool IsTooLong(Indicator indicator) =>
        new[] { indicator.Level1, indicator.Level2, indicator.Name, indicator.Value, indicator.Explanation, indicator.Remark }.Any(text => text?.Length > Declaration.IndicatorTextMaxLength);

    public static Declaration Create(ProcessContext process, Guid regionId, Guid unitId, Guid departmentId, int fiscalYear, Occasion occasion, TargetForm form, DeclarationReview review)
    {
        var declaration = new Declaration
        {
            Id = process.NewId(),
            RegionId = regionId,
            FiscalYear = fiscalYear,
            Occasion = occasion,
            Kind = form.Kind,
            UnitId = unitId,
            DepartmentId = departmentId,
            CreatedAt = process.At,
            StageSince = process.At,
            DraftJson = "",
            DraftHash = "",
            ProjectName = "",
        };
        Put(declaration, form, process, review);
        return declaration;
    }

    public static void Put(Declaration declaration, TargetForm form, ProcessContext process, DeclarationReview review)
    {
        // Where a form stood in its document is no content: the same form from another file is the same form.
        declaration.DraftJson = FormJson.WriteCanonical(form with { Source = null });
        declaration.DraftHash = FormJson.Hash(declaration.DraftJson);
        declaration.EditedAt = process.At;
        declaration.EditedBy = process.Actor.AccountId;
        declaration.Revision++;
        Project(declaration, form);
        PutCounts(declaration, review.Of(form));
    }

    public static TooLong? CheckStatement(string? statement) =>
        statement?.Length > Declaration.StatementMaxLength ? new TooLong("说明", Declaration.StatementMaxLength) : null;

    /// <summary>Empty takes the statement away, null leaves it.</summary>
    public static void PutStatement(Declaration declaration, string? statement)
    {
        if (statement is not null)
        {
            declaration.Statement = statement.Trim() is { Length: > 0 } text ? text : null;
        }
    }

    public static void MoveTo(Declaration declaration, Stage stage, ProcessContext process)
    {
        declaration.Stage = stage;
        declaration.StageSince = process.At;
        declaration.Revision++;
    }

    /// <summary>How many findings of each severity the lists show.</summary>
    public static void PutCounts(Declaration declaration, ImmutableArray<Finding> findings)
    {
        declaration.BlockingCount = findings.Count(f => f.Severity is Severity.Blocking);
        declaration.MajorCount = findings.Count(f => f.Severity is Severity.Major);
        declaration.MinorCount = findings.Count(f => f.Severity is Severity.Minor or Severity.Advisory);
    }

    private static void Project(Declaration declaration, TargetForm form)
    {
        declaration.ProjectName = form.ProjectName!;
        declaration.AnnualTotalFen = Money.ToFen(form.Funding.Annual.Total);
        declaration.PeriodTotalFen = Money.ToFen(form.Funding.Period.Total);
    }
}
