using System.ComponentModel.DataAnnotations;
using Biaochi.Core.Accounts;
using Biaochi.Core.Data;
using Biaochi.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Pages.Workbench.SignIn;

/// <summary>登录. Answers alike, in words and in time, whether the name is unknown or the password wrong.</summary>
[ResponseCache(NoStore = true)]
public sealed class IndexModel(SignInManager<Account> signInManager, UserManager<Account> userManager, BiaochiDbContext dbContext, SiteOptions site) : PageModel
{
    private static readonly string DummyHash = new PasswordHasher<Account>().HashPassword(null!, "nobody has this password");

    [BindProperty]
    [Required(ErrorMessage = "请填写用户名。")]
    public string UserName { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "请填写密码。")]
    [DataType(DataType.Password)]
    public string Password { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string? Refusal { get; private set; }

    public bool IsDemo => site.IsDemo;

    /// <summary>The county this workbench belongs to, when there is one.</summary>
    public string? RegionName { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await dbContext.Users.AnyAsync(cancellationToken))
        {
            return RedirectToPage("/Workbench/SetUp/Index");
        }

        await LoadAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var account = await userManager.FindByNameAsync(UserName);
        if (account is null)
        {
            // As slow as a wrong password, so that the time tells nothing.
            userManager.PasswordHasher.VerifyHashedPassword(null!, DummyHash, Password);
            return Refuse();
        }

        var signedIn = await signInManager.PasswordSignInAsync(account, Password, isPersistent: false, lockoutOnFailure: true);
        return signedIn.Succeeded ? LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/workbench") : Refuse();
    }

    public async Task<IActionResult> OnPostOutAsync()
    {
        await signInManager.SignOutAsync();
        return RedirectToPage();
    }

    private PageResult Refuse()
    {
        Refusal = "没有登录：用户名或密码不对，或账号因连续输错而锁定 15 分钟。忘记密码请找本单位管理员重设。";
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        RegionName = await dbContext.Regions.OrderBy(r => r.Code).Select(r => r.Name).Take(2).ToListAsync(cancellationToken) is [var only] ? only : null;
}
