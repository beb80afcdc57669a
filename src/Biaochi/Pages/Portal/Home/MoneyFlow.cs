using Biaochi.Core.Publications;
using Biaochi.Forms.Funds;

namespace Biaochi.Pages.Portal.Home;

/// <summary>A year's money from its sources over the departments to the largest projects: the table of the first page, from which its picture is drawn.</summary>
internal sealed record MoneyFlow(PortalFigures Figures, IReadOnlyList<DepartmentFlow> Departments)
{
    /// <summary>The sources that give something, as columns.</summary>
    public IReadOnlyList<string> Sources { get; } = [.. Figures.Funds.Sources.Select(source => source.Source)];

    /// <summary>Who pays, in a sentence: 上级给 61.7%，县里出 37.4%，单位自己筹 0.9%。</summary>
    public string Shares
    {
        get
        {
            var funds = Figures.Funds;
            var whole = funds.Sources.Sum(source => source.Fen);
            (string Words, long Fen)[] payers =
            [
                ("上级给", funds.Of(FundingSource.Central) + funds.Of(FundingSource.Provincial)),
                ("市县出", funds.Of(FundingSource.County)),
                ("单位自己筹", funds.Of(FundingSource.Self)),
                ("其他来源", funds.Of(FundingSource.Other)),
            ];
            return string.Join('，', payers.Where(payer => payer.Fen > 0).Select(payer => $"{payer.Words} {ReaderText.Share(payer.Fen, whole)}")) + "。";
        }
    }

    public static MoneyFlow Of(PortalFigures figures, IReadOnlyList<PublishedRow> largest) => new(
        figures,
        [.. figures.ByDepartment.Select(department => new DepartmentFlow(department, [.. largest.Where(row => row.DepartmentCode == department.Code && row.DepartmentName == department.Name)]))]);
}

/// <summary>One department with those of its projects that are among the year's largest.</summary>
internal sealed record DepartmentFlow(DepartmentFigures Figures, IReadOnlyList<PublishedRow> Largest);
