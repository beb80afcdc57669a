using System.Collections.Immutable;
using Biaochi.Forms;

namespace Biaochi.Documents.Printing;

/// <summary>Puts forms together into one document: notice, contents, the forms.</summary>
internal static class BatchPrinter
{
    public static PrintedDocument Print(IReadOnlyList<TargetForm> forms, WriteOptions options)
    {
        var sheets = forms.Select(form => FormPrinter.Print(form, options.Layouts.Catalog)).ToList();
        var parts = ImmutableArray.CreateBuilder<PrintedPart>();
        if (options.Notice is { } notice)
        {
            parts.Add(new PrintedNotice(PrintedText.Clean(notice.Heading), [.. notice.Paragraphs.Select(PrintedText.Clean)], [.. notice.Signature.Select(PrintedText.Clean)]));
        }

        if (options.HasContents)
        {
            var first = parts.Count + 1;
            parts.Add(new PrintedContents("目　录", [.. sheets.Select((sheet, i) => new PrintedEntry(sheet.Name, AsideOf(forms[i]), first + i))]));
        }

        parts.AddRange(sheets);
        return new PrintedDocument(PrintedText.Clean(options.Title ?? sheets.FirstOrDefault()?.Heading), parts.DrainToImmutable()) { HasPageNumbers = options.HasPageNumbers };
    }

    /// <summary>Whose project it is, where names alone do not tell.</summary>
    private static string? AsideOf(TargetForm form) => (form.ImplementingUnit ?? form.DepartmentName) is { } unit ? PrintedText.Clean(unit) : null;
}
