using Biaochi.Core.Publications;
using Biaochi.Forms;
using Biaochi.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Biaochi.Core.Tests.Publications;

/// <summary>A county with something published in two years by two departments; for tests that only read.</summary>
public sealed class PublishedCounty : IAsyncLifetime
{
    public const string Water = "城乡供水管网改造工程";
    public const string Heating = "农村低保对象冬季供暖补贴";
    public const string School = "青年路小学PPP项目维修";
    public const string Health = "卫生院设备购置";

    private World _world = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await World.CreateAsync();
        await PublishAsync(TestForms.WaterSupply, "青财预〔2025〕3号");
        await PublishAsync(TestForms.SocialRelief with { ProjectName = Heating, Overview = "为3个乡镇的低保对象发放补贴。", Funding = TestForms.Funding(150_000.5m, central: 150_000.5m) }, "青财预〔2025〕13号");
        await PublishAsync(TestForms.WaterSupply with { ProjectName = School, FiscalYear = 2026, Overview = "维修校舍２０间，二〇二六年完成。" }, "青财预〔2026〕1号");
        await PublishAsync(TestForms.WaterSupply with { ProjectName = Health, Overview = "服务对象为全县在乡", Basis = "敬老机构名册", Funding = TestForms.Funding(1_000_000m, county: 1_000_000m) }, "青财预〔2025〕21号");
        await _world.CreateApprovedAsync(TestForms.SocialRelief with { ProjectName = "尚未公开的供暖项目" });
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    public Task<T> QueryAsync<T>(Func<PublicationQueries, Task<T>> query) => _world.RunAsync(services => query(services.GetRequiredService<PublicationQueries>()));

    /// <summary>The names of what is found, newest first.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(SearchQuery query)
    {
        var page = await QueryAsync(queries => queries.SearchAsync(query, null, 100, CancellationToken.None));
        Assert.Equal(page.Rows.Count, page.Total);
        return [.. page.Rows.Select(row => row.ProjectName)];
    }

    private async Task PublishAsync(TargetForm form, string number)
    {
        var admitted = await _world.CreateAtAsync(Core.Declarations.Stage.Admitted, form);
        Assert.Null((await _world.ApproveAsync([admitted.Id], number)).Refusal);
        Assert.Null((await _world.PublishAsync([admitted.Id])).Refusal);
    }
}
