using System.ComponentModel;
using System.Globalization;
using Biaochi.Core.Declarations;
using Biaochi.Core.Publications;

namespace Biaochi.Api;

// The descriptions go into the JSON Schema, which is read by those who connect other systems: they are Chinese.

/// <summary>What the API says of a publication, in a list and beside a form. The members' names are a contract; amounts are strings in yuan.</summary>
[Description("公开情况。")]
internal sealed record PublicationEntry
{
    [Description("公开编号，不变。")]
    public required Guid Id { get; init; }

    [Description("区划代码")]
    public required string RegionCode { get; init; }

    [Description("区划")]
    public required string RegionName { get; init; }

    [Description("预算年度")]
    public required int FiscalYear { get; init; }

    [Description("项目名称")]
    public required string ProjectName { get; init; }

    [Description("主管部门代码")]
    public required string DepartmentCode { get; init; }

    [Description("主管部门")]
    public required string DepartmentName { get; init; }

    [Description("实施单位")]
    public required string ImplementingUnit { get; init; }

    [Description("年度资金总额，单位：元。")]
    public required string AnnualTotal { get; init; }

    [Description("年度绩效指标数")]
    public required int Indicators { get; init; }

    [Description("批复文号")]
    public required string ApprovalNumber { get; init; }

    [Description("公开时间，协调世界时，如 2025-03-05T02:00:00Z。")]
    public required string PublishedAt { get; init; }

    [Description("公开内容的 SHA-256。")]
    public required string Sha256 { get; init; }

    [Description("网页的地址。")]
    public required string Page { get; init; }

    public static PublicationEntry Of(PublishedRow row, PathString pathBase) => new()
    {
        Id = row.Id,
        RegionCode = row.RegionCode,
        RegionName = row.RegionName,
        FiscalYear = row.FiscalYear,
        ProjectName = row.ProjectName,
        DepartmentCode = row.DepartmentCode,
        DepartmentName = row.DepartmentName,
        ImplementingUnit = row.UnitName,
        AnnualTotal = Money.ToYuan(row.Funds.Total).ToString("0.##", CultureInfo.InvariantCulture),
        Indicators = row.IndicatorCount,
        ApprovalNumber = row.ApprovalNumber,
        PublishedAt = row.PublishedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        Sha256 = row.Hash,
        Page = $"{pathBase}/projects/{row.Id}",
    };
}

/// <summary>A page of <c>GET /api/v1/forms</c>.</summary>
/// <param name="Total">How many match, no further than ten thousand.</param>
/// <param name="TotalIsCapped">True when there are more than that.</param>
/// <param name="Next">What to give as <c>after</c> for the next page; null on the last.</param>
internal sealed record PublicationList(int Total, bool TotalIsCapped, string? Next, IReadOnlyList<PublicationEntry> Forms);
