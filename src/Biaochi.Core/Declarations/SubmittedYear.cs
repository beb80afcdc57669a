using Biaochi.Core.Data;
using Biaochi.Forms;
using Biaochi.Forms.Interchange;
using Biaochi.Reviewer;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Declarations;

/// <summary>The newest version of each declaration of a region's year that was ever submitted.</summary>
internal sealed class SubmittedYear(Guid regionId, int fiscalYear)
{
    /// <summary>Versions read at a time.</summary>
    private const int ReadTogether = 500;

    /// <summary>By declaration: the number among <see cref="_forms"/> and <see cref="_declarations"/>.</summary>
    private readonly Dictionary<Guid, int> _numbers = [];
    private readonly List<SubmittedForm> _declarations = [];
    private KnownForms? _forms;

    public int FiscalYear => fiscalYear;

    /// <summary>The forms as somebody sees them.</summary>
    public FormsInView As(Func<SubmittedForm, FormSight> sight) => new(_forms!, number => sight(_declarations[number]) switch
    {
        FormSight.Hidden => null,
        FormSight.WithoutContacts => _forms![number] with { PersonInCharge = null, Handler = null, Phone = null },
        FormSight.Whole => _forms![number],
    });

    /// <summary>Reads the versions that were cut since, and where every declaration stands.</summary>
    public async Task CatchUpAsync(BiaochiDbContext dbContext, CancellationToken cancellationToken)
    {
        var now = await dbContext.Declarations
            .Where(d => d.RegionId == regionId && d.FiscalYear == fiscalYear && d.LastVersionNumber > 0)
            .Select(d => new SubmittedForm(d.Id, d.LastVersionNumber, d.UnitId, d.DepartmentId, d.Stage == Stage.Draft && !d.IsReturned, d.BudgetState == BudgetState.Approved, d.PublicationState == PublicationState.Published))
            .ToListAsync(cancellationToken);
        _forms ??= new KnownForms(now.Count);
        foreach (var changed in now.Where(IsChanged).OrderBy(form => form.DeclarationId).Chunk(ReadTogether))
        {
            var ids = changed.Select(form => form.DeclarationId).ToList();
            var versions = await (from v in dbContext.DeclarationVersions
                                  join d in dbContext.Declarations on new { Id = v.DeclarationId, v.Number } equals new { d.Id, Number = d.LastVersionNumber }
                                  where ids.Contains(v.DeclarationId)
                                  select new { v.DeclarationId, v.Json }).ToDictionaryAsync(v => v.DeclarationId, v => v.Json, cancellationToken);
            foreach (var form in changed)
            {
                Put(form, FormJson.ReadCanonical(versions[form.DeclarationId]));
            }
        }

        foreach (var form in now)
        {
            _declarations[_numbers[form.DeclarationId]] = form;
        }
    }

    private bool IsChanged(SubmittedForm form) => !_numbers.TryGetValue(form.DeclarationId, out var number) || _declarations[number].Version != form.Version;

    private void Put(SubmittedForm form, TargetForm content)
    {
        if (_numbers.TryGetValue(form.DeclarationId, out var number))
        {
            _forms!.Replace(number, content);
            _declarations[number] = form;
            return;
        }

        _numbers[form.DeclarationId] = _forms!.Add(content);
        _declarations.Add(form);
    }
}

/// <summary>Where a submitted declaration stands, and its newest version.</summary>
internal sealed record SubmittedForm(Guid DeclarationId, int Version, Guid UnitId, Guid DepartmentId, bool IsWithdrawn, bool IsApproved, bool IsPublished);

/// <summary>How much of another form somebody may know through a finding.</summary>
internal enum FormSight
{
    /// <summary>Not even that it is there.</summary>
    Hidden,

    /// <summary>What is public.</summary>
    WithoutContacts,

    Whole,
}
