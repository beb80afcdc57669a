namespace Biaochi.Documents.Html;

/// <summary>What a field of a page's form shows (HTML Living Standard 4.10.5, the input element).</summary>
internal static class InputText
{
    public static string Of(string? type, string? value, bool isChecked) => type?.ToUpperInvariant() switch
    {
        "CHECKBOX" or "RADIO" => isChecked ? "☑" : "☐",
        "HIDDEN" or "SUBMIT" or "BUTTON" or "RESET" or "IMAGE" or "PASSWORD" or "FILE" => "",
        _ => value ?? "",
    };
}
