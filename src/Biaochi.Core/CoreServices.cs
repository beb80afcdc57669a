using Biaochi.Core.Accounts;
using Biaochi.Core.Approvals;
using Biaochi.Core.Data;
using Biaochi.Core.Declarations;
using Biaochi.Core.Organisations;
using Biaochi.Core.Publications;
using Biaochi.Core.Reviews;
using Biaochi.Reviewer;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Biaochi.Core;

/// <summary>Registers everything the system does on one database. The host adds sign-in, pages and commands.</summary>
public static class CoreServices
{
    public static IServiceCollection AddBiaochiCore(this IServiceCollection services, IDatabaseProvider database)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(database);
        services.AddSingleton(database.SearchIndex);
        services.AddDbContext<BiaochiDbContext>(database.Configure);
        services.AddIdentityCore<Account>(ConfigureIdentity)
            .AddErrorDescriber<ChineseIdentityErrors>()
            .AddEntityFrameworkStores<BiaochiDbContext>();

        services.AddScoped<ActorQueries>().AddScoped<CreateAccount>().AddScoped<ResetPassword>();
        services.AddScoped<OrganisationQueries>().AddScoped<ImportOrganisations>();
        services.TryAddSingleton(ReviewRules.Default);
        services.AddSingleton<SubmittedForms>().AddScoped<DeclarationReview>();
        services.AddScoped<DeclarationQueries>().AddScoped<ImportForms>().AddScoped<TakeOverForm>().AddScoped<SaveDraft>().AddScoped<SubmitDeclaration>().AddScoped<WithdrawDeclaration>();
        services.AddScoped<ReviewQueries>().AddScoped<PassDeclaration>().AddScoped<ReturnDeclaration>().AddScoped<WriteOpinion>().AddScoped<RemoveOpinion>().AddScoped<AnswerOpinion>();
        services.AddScoped<DismissFinding>().AddScoped<RestoreFinding>().AddScoped<RuleEffectQueries>();
        services.AddScoped<ApprovalQueries>().AddScoped<ApproveDeclarations>();
        services.AddScoped<PublicationQueries>().AddScoped<PublishDeclarations>();
        return services;
    }

    /// <summary>Creates the database where it is missing and brings it to this program's schema; answers the steps taken.</summary>
    public static async Task<IReadOnlyList<string>> MigrateAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var dbContext = scope.ServiceProvider.GetRequiredService<BiaochiDbContext>();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        return await scope.ServiceProvider.GetRequiredService<IDatabaseProvider>().MigrateAsync(dbContext, now, cancellationToken);
    }

    /// <summary>Length over riddles; five wrong passwords lock an account for fifteen minutes.</summary>
    private static void ConfigureIdentity(IdentityOptions options)
    {
        options.Password.RequiredLength = 10;
        options.Password.RequiredUniqueChars = 5;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequireUppercase = false;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.Lockout.AllowedForNewUsers = true;
    }
}
