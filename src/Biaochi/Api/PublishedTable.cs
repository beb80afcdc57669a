using System.Globalization;
using Biaochi.Core;
using Biaochi.Core.Declarations;
using Biaochi.Core.Publications;
using Biaochi.Documents.Csv;
using Biaochi.Forms.Funds;
using Biaochi.Shared;
using Microsoft.AspNetCore.Http.Features;

namespace Biaochi.Api;

/// <summary><c>GET /data/projects-{year}.csv</c>: a year's published projects as a table that a spreadsheet opens, a row a project, amounts in yuan.</summary>
internal static class PublishedTable
{
    private static readonly string[] Sources = [.. FundingSource.Common];

    private static readonly string[] Head =
    [
        "预算年度", "区划代码", "区划", "主管部门代码", "主管部门", "实施单位", "项目名称", .. Sources.Select(source => $"年度{FundingSource.Label(source)}（元）"), "年度绩效指标数",
        "批复文号", "公开日期", "公开编号", "公开内容的SHA-256",
    ];

    public static void MapPublishedTable(this IEndpointRouteBuilder site) => site.MapMethods("/data/projects-{year:int}.csv", PublishedForms.Methods, WriteAsync);

    private static async Task WriteAsync(HttpContext context, PublicationQueries publications, int year, CancellationToken cancellationToken)
    {
        var published = (await publications.GetYearsAsync(cancellationToken)).FirstOrDefault(y => y.FiscalYear == year) ?? throw new NotFoundException($"Publications of {year}");
        if (PublicCaching.IsFresh(context, string.Create(CultureInfo.InvariantCulture, $"{year}-{published.Projects}-{published.LastSequence}")))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=projects-{year}.csv");
        // The writer flushes as it goes along, so that a province's table is never held whole; it knows no asynchronous way.
        context.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        using var table = new CsvWriter(context.Response.Body);
        table.WriteRow(Head);
        await foreach (var row in publications.ReadYear(year).WithCancellation(cancellationToken))
        {
            table.WriteRow(Cells(row));
        }
    }

    private static IEnumerable<string?> Cells(PublishedRow row) =>
    [
        row.FiscalYear.ToString(CultureInfo.InvariantCulture), row.RegionCode, row.RegionName, row.DepartmentCode, row.DepartmentName, row.UnitName, row.ProjectName,
        Yuan(row.Funds.Total), Yuan(row.Funds.Central), Yuan(row.Funds.Provincial), Yuan(row.Funds.County), Yuan(row.Funds.Self), Yuan(row.Funds.Other),
        row.IndicatorCount.ToString(CultureInfo.InvariantCulture), row.ApprovalNumber,
        ChinaTime.DateOf(row.PublishedAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), row.Id.ToString(), row.Hash,
    ];

    private static string Yuan(long fen) => Money.ToYuan(fen).ToString("0.00", CultureInfo.InvariantCulture);
}
