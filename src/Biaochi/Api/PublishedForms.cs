using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Biaochi.Core;
using Biaochi.Core.Publications;
using Biaochi.Forms.Interchange;
using Biaochi.Shared;

namespace Biaochi.Api;

/// <summary>The open data of the portal: <c>GET /api/v1/forms</c>, <c>GET /api/v1/forms/{id}</c>, and the schema of what the latter answers.</summary>
internal static class PublishedForms
{
    private const int DefaultSize = 50;
    private const int MaxTextLength = 100;

    /// <summary>Who asks for the head alone gets the same headers.</summary>
    internal static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapPublishedForms(this IEndpointRouteBuilder site)
    {
        site.MapMethods("/api/v1/forms", Methods, ListAsync).WithMetadata(new PublicReadAttribute());
        site.MapMethods("/api/v1/forms/{id:guid}", Methods, GetAsync).WithMetadata(new PublicReadAttribute());
        site.MapMethods("/api/schema/form.json", Methods, () => Results.Text(PublishedFormSchema.Text, "application/schema+json")).WithMetadata(new PublicReadAttribute());
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, PublicationQueries publications, [AsParameters] PublicationQuery asked, CancellationToken cancellationToken)
    {
        if (!TryRead(asked.Year, 1000, 9999, out var year))
        {
            return ApiProblems.Invalid("year", "year 应为四位数字的年度，如 2025。");
        }

        if (!TryRead(asked.Size, 1, PublicationQueries.MaxPageSize, out var size))
        {
            return ApiProblems.Invalid("size", $"size 应为 1 到 {PublicationQueries.MaxPageSize} 的整数。");
        }

        if (!TryRead(asked.After, 0, long.MaxValue, out var after))
        {
            return ApiProblems.Invalid("after", "after 应照抄上一页给出的 next。");
        }

        if (asked.Q?.Length > MaxTextLength)
        {
            return ApiProblems.Invalid("q", $"q 不能超过 {MaxTextLength} 字。");
        }

        var query = new SearchQuery { Text = asked.Q, FiscalYear = (int?)year, RegionCode = Given(asked.Region), DepartmentCode = Given(asked.Department) };
        var page = await publications.SearchAsync(query, after, (int?)size ?? DefaultSize, cancellationToken);
        return Results.Json(
            new PublicationList(
                Math.Min(page.Total, PublicationQueries.CountLimit - 1),
                page.IsTotalCapped,
                page.Next?.ToString(CultureInfo.InvariantCulture),
                [.. page.Rows.Select(row => PublicationEntry.Of(row, context.Request.PathBase))]),
            Json);
    }

    /// <summary>The form as interchange JSON, with its publication beside its fields.</summary>
    /// <exception cref="NotFoundException">Nothing is published under that id.</exception>
    private static async Task<IResult> GetAsync(HttpContext context, PublicationQueries publications, Guid id, CancellationToken cancellationToken)
    {
        var published = await publications.GetAsync(id, cancellationToken);
        var form = JsonNode.Parse(FormJson.Write(published.Form))!.AsObject();
        form["publication"] = JsonSerializer.SerializeToNode(PublicationEntry.Of(published.Row, context.Request.PathBase), Json);
        return Results.Text(form.ToJsonString(Json), "application/json");
    }

    /// <summary>A filter that is given empty is not given.</summary>
    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static bool TryRead(string? text, long least, long most, out long? number)
    {
        number = null;
        if (Given(text) is null)
        {
            return true;
        }

        var isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most;
        number = value;
        return isNumber;
    }
}

/// <summary>The parameters of <c>GET /api/v1/forms</c>, as written.</summary>
internal sealed record PublicationQuery(string? Region, string? Year, string? Department, string? Q, string? After, string? Size);
