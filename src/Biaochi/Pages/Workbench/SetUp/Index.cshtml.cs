using System.ComponentModel.DataAnnotations;
using Biaochi.Core;
using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Biaochi.Core.Data;
using Biaochi.Core.Organisations;
using Biaochi.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Pages.Workbench.SetUp;

/// <summary>首次设置: the county, its finance bureau and the first administrator, by whoever sees the code that the server printed.</summary>
[ResponseCache(NoStore = true)]
public sealed class IndexModel(BiaochiDbContext dbContext, SetUpCode code, ImportOrganisations importOrganisations, CreateAccount createAccount, TimeProvider timeProvider) : PageModel
{
    [BindProperty]
    public SetUpForm Input { get; set; } = new();

    public string? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await IsDoneAsync(cancellationToken) ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await IsDoneAsync(cancellationToken))
        {
            return NotFound();
        }

        // Also when the post has none of the fields, which binding alone would let pass.
        if (!TryValidateModel(Input, nameof(Input)))
        {
            return Refuse(null);
        }

        if (!code.Matches(Input.Code))
        {
            return Refuse("设置码不对。设置码显示在启动本程序的窗口里，只用这一次。");
        }

        return await SetUpAsync(cancellationToken) is { } refusal ? Refuse(refusal.Message) : RedirectToPage("/Workbench/SignIn/Index");
    }

    private Task<bool> IsDoneAsync(CancellationToken cancellationToken) => dbContext.Users.AnyAsync(cancellationToken);

    private async Task<Refusal?> SetUpAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await dbContext.Database.BeginTransactionAsync(cancellationToken);
        var process = ProcessContext.Begin(ProcessType.SettingUp, Actor.Operator, timeProvider);
        var imported = await importOrganisations.ExecuteAsync(
            new ImportOrganisationsOptions
            {
                RegionCode = Region.FullCode(Input.RegionCode!),
                RegionName = Input.RegionName!.Trim(),
                Organisations = [new OrganisationEntry { Code = Input.BureauCode!.Trim(), Name = $"{Input.RegionName.Trim()}财政局", Kind = OrganisationKind.FinanceBureau }],
            },
            process,
            cancellationToken);
        if (!imported.Succeeded)
        {
            return imported.Refusal;
        }

        var bureau = await dbContext.Organisations.SingleAsync(o => o.RegionId == imported.Value.Region.Id && o.Code == Input.BureauCode!.Trim(), cancellationToken);
        var created = await createAccount.ExecuteAsync(
            new CreateAccountOptions { UserName = Input.UserName!, DisplayName = Input.DisplayName!, Password = Input.Password!, OrganisationId = bureau.Id, Roles = [Role.Administrator] },
            process,
            cancellationToken);
        if (created.Succeeded)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return created.Refusal;
    }

    private PageResult Refuse(string? why)
    {
        Refusal = why;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}

/// <summary>What the set-up asks for.</summary>
public sealed class SetUpForm
{
    [Required(ErrorMessage = "请填写设置码。")]
    public string? Code { get; set; }

    [Required(ErrorMessage = "请填写区划代码。")]
    [RegularExpression(@"\d{6}|\d{9}", ErrorMessage = "区划代码应为 6 位或 9 位数字。")]
    public string? RegionCode { get; set; }

    [Required(ErrorMessage = "请填写县（市、区）名称。")]
    [StringLength(Region.NameMaxLength, ErrorMessage = "名称过长。")]
    public string? RegionName { get; set; }

    [Required(ErrorMessage = "请填写财政局的部门代码。")]
    [StringLength(Organisation.CodeMaxLength, ErrorMessage = "部门代码过长。")]
    public string? BureauCode { get; set; }

    [Required(ErrorMessage = "请填写用户名。")]
    public string? UserName { get; set; }

    [Required(ErrorMessage = "请填写姓名。")]
    public string? DisplayName { get; set; }

    [Required(ErrorMessage = "请填写密码。")]
    [DataType(DataType.Password)]
    public string? Password { get; set; }
}
