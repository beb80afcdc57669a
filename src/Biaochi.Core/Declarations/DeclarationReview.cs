using System.Collections.Immutable;
using Biaochi.Core.Accounts;
using Biaochi.Core.Data;
using Biaochi.Core.Organisations;
using Biaochi.Forms;
using Biaochi.Reviewer;
using Biaochi.Reviewer.Findings;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Declarations;

/// <summary>The automatic reviewer on forms inside the workflow: contacts must be filled in, and publication masks them by itself.</summary>
public sealed class DeclarationReview(BiaochiDbContext dbContext, SubmittedForms submitted, ReviewRules rules)
{
    private readonly ReviewContext _context = new() { IsPublishedCopy = false, Rules = rules };

    /// <summary>What is found in a form by itself, at once: while somebody fills it in.</summary>
    public ImmutableArray<Finding> Of(TargetForm form) => FormReviewer.Review(form, _context);

    /// <summary>
    /// What is found in a declaration's form among the other submitted forms of its year, the approved ones of the year before, and the departments of its
    /// region. A finding names the other form, so it rests only on those that the reader may know.
    /// </summary>
    /// <param name="declaration">The declaration, which the reader may read.</param>
    /// <param name="form">Its draft, or one of its versions.</param>
    /// <param name="reader">Who reads the findings; the operator sees what the whole office would.</param>
    public Task<ImmutableArray<Finding>> AmongOthersAsync(Declaration declaration, TargetForm form, Actor reader, CancellationToken cancellationToken) =>
        ReviewAsync(declaration, form, other => Sight(other, declaration, reader), [], cancellationToken);

    /// <summary>What the office will find in a submitted declaration once another one is submitted beside it.</summary>
    /// <param name="added">The other one, with its form.</param>
    public Task<ImmutableArray<Finding>> BesideAsync(Declaration declaration, TargetForm form, (Declaration Declaration, TargetForm Form) added, CancellationToken cancellationToken)
    {
        var submittedNow = new KnownForms(1);
        submittedNow.Add(added.Form);
        return ReviewAsync(
            declaration,
            form,
            other => other.DeclarationId == added.Declaration.Id ? FormSight.Hidden : Sight(other, declaration, Actor.Operator),
            [new FormsInView(submittedNow, number => submittedNow[number])],
            cancellationToken);
    }

    /// <summary>What the office will find in a submitted declaration once another one is withdrawn.</summary>
    public Task<ImmutableArray<Finding>> WithoutAsync(Declaration declaration, TargetForm form, Declaration withdrawn, CancellationToken cancellationToken) =>
        ReviewAsync(declaration, form, other => other.DeclarationId == withdrawn.Id ? FormSight.Hidden : Sight(other, declaration, Actor.Operator), [], cancellationToken);

    private async Task<ImmutableArray<Finding>> ReviewAsync(
        Declaration declaration,
        TargetForm form,
        Func<SubmittedForm, FormSight> sight,
        IEnumerable<FormsInView> more,
        CancellationToken cancellationToken)
    {
        var context = _context with { Organisations = await GetDepartmentsAsync(declaration.RegionId, cancellationToken) };
        return await submitted.Of(declaration.RegionId).LookAsync(
            dbContext,
            declaration.FiscalYear,
            (year, lastYear) => FormReviewer.Review(
                form,
                [
                    year.As(sight),
                    lastYear.As(other => other.IsApproved ? sight(other) : FormSight.Hidden),
                    .. more,
                ],
                context),
            cancellationToken);
    }

    /// <summary>A withdrawn form is submitted no more. Whoever may read another sees all of it (<see cref="DeclarationAccess"/>); everybody what is public of it, which has no contacts.</summary>
    private static FormSight Sight(SubmittedForm other, Declaration declaration, Actor reader) =>
        other.DeclarationId == declaration.Id || other.IsWithdrawn ? FormSight.Hidden
        : reader.ReadsSubmitted(other.UnitId, other.DepartmentId) ? FormSight.Whole
        : other.IsPublished ? FormSight.WithoutContacts
        : FormSight.Hidden;

    private async Task<IReadOnlyDictionary<string, string>> GetDepartmentsAsync(Guid regionId, CancellationToken cancellationToken) =>
        await dbContext.Organisations
            .Where(o => o.RegionId == regionId && (o.Kind == OrganisationKind.Department || o.Kind == OrganisationKind.FinanceBureau))
            .ToDictionaryAsync(o => o.Code, o => o.Name, cancellationToken);
}
