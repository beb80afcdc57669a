using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Biaochi.Tests.Workbench;

/// <summary>Posts a form of a page as a browser does: all its fields, also those that name it from elsewhere on the page, and the button pressed.</summary>
internal static class PagePosting
{
    /// <summary>Presses the button that has that text.</summary>
    /// <param name="values">What is typed before, by field; null takes a field out of the post.</param>
    public static async Task<HttpResponseMessage> PressAsync(this HttpClient browser, IHtmlDocument page, string path, string button, params (string Name, string? Value)[] values)
    {
        var pressed = page.QuerySelectorAll<IHtmlButtonElement>("button").First(b => b.TextContent.Trim() == button && !b.ClassList.Contains("visually-hidden"));
        return await browser.PressAsync(page, path, pressed, values);
    }

    public static async Task<HttpResponseMessage> PressAsync(this HttpClient browser, IHtmlDocument page, string path, IHtmlButtonElement pressed, params (string Name, string? Value)[] values)
    {
        var form = pressed.GetAttribute("form") is { } id ? (IHtmlFormElement)page.GetElementById(id)! : pressed.Closest("form") as IHtmlFormElement ?? throw new InvalidOperationException("The button has no form.");
        var fields = FieldsOf(page, form);
        if (pressed.Name is { Length: > 0 } name)
        {
            fields.Add((name, pressed.Value));
        }

        foreach (var (field, value) in values)
        {
            fields.RemoveAll(known => known.Name == field);
            if (value is not null)
            {
                fields.Add((field, value));
            }
        }

        var address = new Uri(new Uri(browser.BaseAddress!, path), pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? path);
        return await browser.PostAsync(address, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), TestContext.Current.CancellationToken);
    }

    private static List<(string Name, string Value)> FieldsOf(IHtmlDocument page, IHtmlFormElement form)
    {
        var fields = new List<(string, string)>();
        foreach (var element in page.All.Where(element => element.GetAttribute("form") is { } id ? id == form.Id : form.Contains(element)))
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                    break;
                case IHtmlInputElement { Name.Length: > 0 } input:
                    fields.Add((input.Name, input.Value));
                    break;
                case IHtmlTextAreaElement { Name.Length: > 0 } area:
                    fields.Add((area.Name, area.Value));
                    break;
                case IHtmlSelectElement { Name.Length: > 0 } select:
                    fields.Add((select.Name, select.Value ?? ""));
                    break;
            }
        }

        return fields;
    }

    /// <summary>Ticks these rows of a list, and no others, and presses a button.</summary>
    public static Task<HttpResponseMessage> PressTickedAsync(this HttpClient browser, IHtmlDocument page, string button, params string[] projectNames) =>
        browser.PressTickedAsync(page, "/workbench", button, projectNames);

    public static Task<HttpResponseMessage> PressTickedAsync(this HttpClient browser, IHtmlDocument page, string path, string button, string[] projectNames)
    {
        foreach (var box in page.QuerySelectorAll<IHtmlInputElement>("input[name=chosen]"))
        {
            box.IsChecked = projectNames.Contains(box.GetAttribute("aria-label")!["选择 ".Length..]);
        }

        return browser.PressAsync(page, path, button);
    }

    /// <summary>The button of the paper that adds or removes a row, by what it names.</summary>
    public static IHtmlButtonElement RowButton(this IHtmlDocument page, string name, string about) =>
        page.QuerySelectorAll<IHtmlButtonElement>($"button[name={name}]").Single(button => button.GetAttribute("aria-label")!.Contains(about, StringComparison.Ordinal));

    /// <summary>The value of the tick box of a row.</summary>
    public static string TickOf(this IHtmlDocument page, string projectName) =>
        page.QuerySelectorAll<IHtmlInputElement>("input[name=chosen]").Single(box => box.GetAttribute("aria-label") == $"选择 {projectName}").Value;

    public static string Told(this IHtmlDocument page) => page.QuerySelector(".told")?.TextContent.Trim() ?? "";

    public static string Refused(this IHtmlDocument page) => page.QuerySelector(".refused")?.TextContent.Trim() ?? "";

    public static string ErrorAt(this IHtmlDocument page, string fieldName)
    {
        var field = page.QuerySelector($"[name='{fieldName}']")!;
        return field.GetAttribute("aria-describedby")?.Split(' ').Select(id => page.GetElementById(id)).FirstOrDefault(element => element?.ClassList.Contains("field-error") is true)?.TextContent.Trim() ?? "";
    }

    public static string ValueAt(this IHtmlDocument page, string fieldName) => page.QuerySelector($"[name='{fieldName}']") switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        _ => throw new InvalidOperationException($"The page has no field {fieldName}."),
    };
}
