using Biaochi.Core;
using Biaochi.Core.Publications;
using Biaochi.Core.Reviews;
using Biaochi.Documents;
using Biaochi.Documents.Layouts;
using Biaochi.Forms;
using Biaochi.Shared;

namespace Biaochi.Api;

/// <summary>
/// The official form as a file: <c>GET /projects/{id}/form.docx</c> of what is published, to everybody; <c>GET
/// /workbench/declarations/{id}/form.docx</c> of what the page of the declaration shows, to whoever may read it. Word, Excel and PDF.
/// </summary>
internal static class FormFiles
{
    private static readonly Dictionary<string, (FormFileKind Kind, string ContentType)> Formats = new(StringComparer.Ordinal)
    {
        ["docx"] = (FormFileKind.Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ["xlsx"] = (FormFileKind.Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ["pdf"] = (FormFileKind.Pdf, "application/pdf"),
    };

    public static void MapFormFiles(this IEndpointRouteBuilder site)
    {
        site.MapMethods("/projects/{id:guid}/form.{format}", PublishedForms.Methods, GetPublishedAsync).WithMetadata(new PublicReadAttribute());
        site.MapGet("/workbench/declarations/{id:guid}/form.{format}", GetDeclaredAsync).RequireAuthorization();
    }

    /// <exception cref="NotFoundException">Nothing is published under that id, or not in that format.</exception>
    private static async Task<IResult> GetPublishedAsync(PublicationQueries publications, SiteOptions site, Guid id, string format, CancellationToken cancellationToken) =>
        File(IsFormat(format) ? (await publications.GetAsync(id, cancellationToken)).Form : throw Missing(format), format, site.Layouts);

    /// <exception cref="NotFoundException">It is not there, or not for this person, or not in that format.</exception>
    private static async Task<IResult> GetDeclaredAsync(ReviewQueries reviews, CurrentActor actor, SiteOptions site, Guid id, string format, CancellationToken cancellationToken) =>
        File(IsFormat(format) ? (await reviews.GetDetailsAsync(id, actor.Required, cancellationToken)).Form : throw Missing(format), format, site.Layouts);

    private static bool IsFormat(string format) => Formats.ContainsKey(format);

    private static NotFoundException Missing(string format) => new($"Forms as {format}");

    private static IResult File(TargetForm form, string format, FormLayouts layouts)
    {
        var (kind, contentType) = Formats[format];
        using var file = new MemoryStream();
        FormWriter.Write([form], kind, file, new WriteOptions { Layouts = layouts });
        return Results.File(file.ToArray(), contentType, $"{form.ProjectName ?? "申报表"}.{format}");
    }
}
