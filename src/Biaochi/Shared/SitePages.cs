using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Biaochi.Pages.Workbench.Declarations.Fill;
using Biaochi.Pages.Workbench.Declarations.Import;
using Biaochi.Pages.Workbench.Desk;
using Biaochi.Pages.Workbench.Queue;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Biaochi.Shared;

/// <summary>The pages' own services: routes, culture, words, and what the pages keep for a while.</summary>
internal static class SitePages
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    public static IServiceCollection AddBiaochiPages(this IServiceCollection services)
    {
        services.AddRazorPages()
            .AddMvcOptions(mvc => SpeakChinese(mvc.ModelBindingMessageProvider));
        services.AddRouting(routing => routing.LowercaseUrls = true);
        // Chinese stays readable in the page's source.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.Configure<RequestLocalizationOptions>(localization =>
        {
            localization.DefaultRequestCulture = new RequestCulture(Chinese);
            localization.SupportedCultures = [Chinese];
            localization.SupportedUICultures = [Chinese];
            localization.RequestCultureProviders.Clear();
        });
        services.AddSingleton<DeskStore>().AddSingleton<ImportStore>();
        services.AddHttpContextAccessor().AddScoped<WorkbenchMenu>().AddScoped<DeclarationBatch>().AddScoped<DraftPostSaving>();
        return services;
    }

    private static void SpeakChinese(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, name) => $"“{value}”不能用作{name}。请改正后再提交。");
        messages.SetMissingBindRequiredValueAccessor(name => $"缺少{name}。请填写后再提交。");
        messages.SetMissingKeyOrValueAccessor(() => "请填写这一项。");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "没有收到内容。请重新提交。");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}”填得不对。请改正后再提交。");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "这一项填得不对。请改正后再提交。");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "请填写数字。");
        messages.SetUnknownValueIsInvalidAccessor(name => $"{name}填得不对。请改正后再提交。");
        messages.SetValueIsInvalidAccessor(value => $"“{value}”填得不对。请改正后再提交。");
        messages.SetValueMustBeANumberAccessor(name => $"{name}应为数字。");
        messages.SetValueMustNotBeNullAccessor(name => $"请填写{name}。");
    }
}
