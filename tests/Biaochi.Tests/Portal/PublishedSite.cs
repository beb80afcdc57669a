using System.Globalization;
using Biaochi.Core.Publications;
using Biaochi.Forms;
using Biaochi.Testing;
using Biaochi.Tests.Portal;
using Biaochi.Tests.Sites;

[assembly: AssemblyFixture(typeof(PublishedSite))]

namespace Biaochi.Tests.Portal;

/// <summary>A site whose county has published two years: more projects than a page holds, of two departments. Tests share it, and only read.</summary>
public sealed class PublishedSite : IAsyncLifetime
{
    /// <summary>How many projects of the list's own are published beside the named ones, oldest first.</summary>
    public const int ManyCount = 32;

    /// <summary>Words that must appear nowhere: who filled the forms in, how to reach them, and a number somebody wrote into a text.</summary>
    public static readonly string[] PersonalData = ["陈晓蓉", "贺建国", "任雪梅", "13800005678", "13800007777"];

    public static TargetForm WaterSupply { get; } = TestForms.WaterSupply with { Overview = TestForms.WaterSupply.Overview + "施工期间停水咨询请拨13800007777。" };

    /// <summary>Of the other department, with central money alone.</summary>
    public static TargetForm WinterHeating { get; } = Civil("低保家庭冬季取暖补助", 3_000_000m, central: 3_000_000m);

    /// <summary>A name as long as names get, that is a formula to a spreadsheet and markup to a browser.</summary>
    public static TargetForm Hostile { get; } = TestForms.Named("=1+1，柳河镇、大石乡、双桥乡等六个乡镇三十二个行政村<b>老旧</b>供水设施及配套净化消毒设备更新改造与管护能力提升") with
    {
        Funding = TestForms.Funding(1_200_000m, county: 1_200_000m),
    };

    public static TargetForm YearBefore { get; } = TestForms.Named("水厂滤池检修") with { FiscalYear = 2024, Funding = TestForms.Funding(500_000m, county: 500_000m) };

    private RunningSite? _site;

    public RunningSite Site => _site ?? throw new InvalidOperationException("The site has not been started.");

    /// <summary>What became of the named forms, in the order above.</summary>
    public IReadOnlyList<Publication> Named { get; private set; } = [];

    public Publication Water => Named[0];

    public HttpClient NewBrowser() => Site.NewBrowser();

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync();
        var before = await Site.World.PublishFormsAsync(YearBefore);
        await Site.World.PublishFormsAsync([.. Enumerable.Range(1, ManyCount).Select(Station)]);

        // Each in a batch of its own, so that it is known which came last.
        Named =
        [
            .. await Site.World.PublishFormsAsync(WaterSupply),
            .. await Site.World.PublishFormsAsync(WinterHeating),
            .. await Site.World.PublishFormsAsync(Hostile),
            .. before,
        ];
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private static TargetForm Station(int number) => TestForms.Named(string.Create(CultureInfo.InvariantCulture, $"村级供水站管护第{number:00}处")) with
    {
        Funding = TestForms.Funding(10_000m, county: 10_000m),
    };

    private static TargetForm Civil(string projectName, decimal total, decimal central) => TestForms.WaterSupply with
    {
        ProjectName = projectName,
        DepartmentCode = "046",
        DepartmentName = "青禾县民政局",
        ImplementingUnit = "青禾县社会救助服务中心",
        Overview = "全县低保家庭2500户冬季取暖困难，按每户1200元补助，需300万元，由中央财政资金安排。",
        Handler = "任雪梅",
        Funding = TestForms.Funding(total, central: central),
    };
}
