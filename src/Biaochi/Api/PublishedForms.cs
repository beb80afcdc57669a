using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Biaochi.Core;
using Biaochi.Core.Declarations;
using Biaochi.Core.Publications;
using Biaochi.Forms.Interchange;

namespace Biaochi.Api;

/// <summary>
/// The open data of the portal: <c>GET /api/v1/forms</c>, <c>GET /api/v1/forms/{id}</c>, and the schema of a form. Answers carry an ETag, and a
/// minute of caching; errors are application/problem+json with a stable code.
/// </summary>
internal static class PublishedForms
{
    private const int DefaultSize = 50;
    private static readonly JsonSerializerOptions ReadableChinese = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string CacheControl = "public, max-age=60";

    public static void MapPublishedForms(this IEndpointRouteBuilder site)
    {
        site.MapGet("/api/v1/forms", ListAsync);
        site.MapGet("/api/v1/forms/{id}", GetAsync);
        site.MapGet("/api/schema/form.json", () => Results.Text(FormJson.GetSchema(), "application/schema+json"));
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, PublicationQueries publications, string? region, string? year, string? department, string? q, string? after, string? size, CancellationToken cancellationToken)
    {
        if (!TryRead(year, out var fiscalYear))
        {
            return Invalid("year", "年度应为四位数字，如 2025。");
        }

        if (!TryRead(after, out var cursor) || !TryRead(size, out var count) || count is < 1 or > PublicationQueries.MaxPageSize)
        {
            return Invalid(size is null ? "after" : "size", $"size 应为 1 到 {PublicationQueries.MaxPageSize}，after 应为上一页给出的 next。");
        }

        var query = new SearchQuery { Text = q, FiscalYear = (int?)fiscalYear, RegionCode = region, DepartmentCode = department };
        var page = await publications.SearchAsync(query, cursor, (int?)count ?? DefaultSize, cancellationToken);
        var forms = new JsonArray([.. page.Rows.Select(row => Entry(context, row))]);
        var answer = new JsonObject
        {
            ["total"] = Math.Min(page.Total, PublicationQueries.CountLimit - 1),
            ["totalIsCapped"] = page.IsTotalCapped,
            ["next"] = page.Next?.ToString(CultureInfo.InvariantCulture),
            ["forms"] = forms,
        };
        return Answer(context, answer, page.Rows.Count == 0 ? "\"none\"" : $"\"{page.Rows[0].Sequence}-{page.Rows.Count}-{page.Total}\"");
    }

    private static async Task<IResult> GetAsync(HttpContext context, PublicationQueries publications, string id, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(id, out var publicationId))
        {
            return Missing();
        }

        try
        {
            var published = await publications.GetAsync(publicationId, cancellationToken);
            var form = JsonNode.Parse(FormJson.Write(published.Form))!.AsObject();
            form["publication"] = Entry(context, published.Row);
            return Answer(context, form, $"\"{published.Row.Hash[..16]}\"");
        }
        catch (NotFoundException)
        {
            return Missing();
        }
    }

    private static JsonObject Entry(HttpContext context, PublishedRow row) => new()
    {
        ["id"] = row.Id.ToString(),
        ["regionCode"] = row.RegionCode,
        ["regionName"] = row.RegionName,
        ["fiscalYear"] = row.FiscalYear,
        ["projectName"] = row.ProjectName,
        ["departmentCode"] = row.DepartmentCode,
        ["departmentName"] = row.DepartmentName,
        ["implementingUnit"] = row.UnitName,
        ["annualTotal"] = Money.ToYuan(row.TotalFen).ToString("0.##", CultureInfo.InvariantCulture),
        ["indicators"] = row.IndicatorCount,
        ["approvalNumber"] = row.ApprovalNumber,
        ["publishedAt"] = row.PublishedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["sha256"] = row.Hash,
        ["page"] = $"{context.Request.PathBase}/projects/{row.Id}",
    };

    private static IResult Answer(HttpContext context, JsonNode answer, string etag)
    {
        context.Response.Headers.CacheControl = CacheControl;
        context.Response.Headers.ETag = etag;
        return context.Request.Headers.IfNoneMatch.Contains(etag)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Text(answer.ToJsonString(ReadableChinese), "application/json");
    }

    private static IResult Invalid(string field, string detail) => Results.Problem(
        title: "参数不对", detail: detail, statusCode: StatusCodes.Status400BadRequest, extensions: new Dictionary<string, object?> { ["code"] = "query.invalid", ["field"] = field });

    private static IResult Missing() => Results.Problem(
        title: "没有公开这张申报表", detail: "编号可能抄错了，或内容已经撤下。", statusCode: StatusCodes.Status404NotFound, extensions: new Dictionary<string, object?> { ["code"] = "form.not-found" });

    private static bool TryRead(string? text, out long? number)
    {
        number = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        var isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        number = value;
        return isNumber;
    }
}
