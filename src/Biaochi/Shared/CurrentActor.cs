using System.Security.Claims;
using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Biaochi.Core.Data;
using Microsoft.AspNetCore.Identity;

namespace Biaochi.Shared;

/// <summary>Who makes this request, with the roles and the organisation of now. Null for a visitor.</summary>
public sealed class CurrentActor(TimeProvider timeProvider)
{
    public Actor? Actor { get; private set; }

    /// <summary>The actor of a page that asks for sign-in.</summary>
    public Actor Required => Actor ?? throw new InvalidOperationException("The page is open to visitors and has no actor.");

    public ProcessContext Begin(ProcessType type, string? reason = null) => ProcessContext.Begin(type, Required, timeProvider, reason);

    /// <summary>Looks the signed-in account up once a request, and keeps the request's reads to its region.</summary>
    internal static async Task LoadAsync(HttpContext context, RequestDelegate next)
    {
        if (Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var accountId))
        {
            var services = context.RequestServices;
            var actor = await services.GetRequiredService<ActorQueries>().FindAsync(accountId, context.RequestAborted);
            services.GetRequiredService<CurrentActor>().Actor = actor;
            services.GetRequiredService<BiaochiDbContext>().RegionId = actor?.RegionId;
            if (actor is null)
            {
                // The account is gone: the cookie says nothing any more.
                await services.GetRequiredService<SignInManager<Account>>().SignOutAsync();
                context.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
        }

        await next(context);
    }
}
