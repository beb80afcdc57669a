using Biaochi.Core.Audit;
using Biaochi.Core.Organisations;
using Biaochi.Testing;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Tests.Organisations;

public sealed class ImportOrganisationsTests
{
    private static readonly OrganisationEntry Education = new() { Code = "052", Name = "青禾县教育局", Kind = OrganisationKind.Department, Section = "101904" };

    [Fact]
    public async Task Import_List_AddsWhatIsNewAndLeavesTheRest()
    {
        // Arrange: full-width brackets and blanks make no other name.
        await using var world = await World.CreateAsync();
        OrganisationEntry known = new() { Code = "058", Name = "青禾县 水利局", Kind = OrganisationKind.Department };
        OrganisationEntry school = new() { Code = "052001", Name = "青年路小学", Kind = OrganisationKind.Unit, Parent = "052" };

        // Act
        var imported = (await ImportAsync(world, known, Education, school)).Value!;

        // Assert
        Assert.Equal(["主管部门 052 青禾县教育局", "预算单位 052001 青年路小学"], imported.Made);
        Assert.Equal("青禾县水利局", await world.QueryAsync(db => db.Organisations.Where(o => o.Code == "058").Select(o => o.Name).SingleAsync()));
        Assert.Equal("青禾县教育局", await world.QueryAsync(db => db.Organisations.Where(o => o.Code == "052001").Join(db.Organisations, o => o.ParentId, p => p.Id, (o, p) => p.Name).SingleAsync()));
    }

    [Fact]
    public async Task Import_EntryThatIsWrong_IsRefusedWithAllBeforeIt()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var before = await world.DumpAsync();
        OrganisationEntry other = new() { Code = "099001", Name = "另一单位", Kind = OrganisationKind.Unit };

        // Act and assert
        Assert.Equal(new OrganisationConflict("058", "青禾县水利局", "青禾县水务局"), (await ImportAsync(world, Education, other with { Code = "058", Name = "青禾县水务局" })).Refusal);
        Assert.Equal(new OrganisationReferenceUnknown("099001", "099"), (await ImportAsync(world, Education, other with { Parent = "099" })).Refusal);
        Assert.Equal(new OrganisationReferenceUnknown("099001", "109"), (await ImportAsync(world, Education, other with { Section = "109" })).Refusal);
        Assert.Equal(new OrganisationListInvalid("单位“ 另一单位”的代码或名称为空或过长。"), (await ImportAsync(world, Education, other with { Code = "" })).Refusal);
        Assert.IsType<OrganisationListInvalid>((await ImportAsync(world, Education, other with { Name = new string('单', 151) })).Refusal);
        Assert.Equal(before, await world.DumpAsync());
    }

    [Theory]
    [InlineData("", "青禾县")]
    [InlineData("1499000000", "青禾县")]
    [InlineData("14990a", "青禾县")]
    [InlineData("149900", "")]
    public async Task Import_RegionThatIsNone_IsRefused(string code, string name)
    {
        // Arrange
        await using var world = await World.CreateAsync();

        // Act
        var refused = await ImportAsync(world, code, name, Education);

        // Assert
        Assert.Equal(new OrganisationListInvalid("区划代码须为不超过 9 位的数字，名称不超过 60 字。"), refused.Refusal);
    }

    private static Task<Result<OrganisationImport>> ImportAsync(World world, params OrganisationEntry[] entries) => ImportAsync(world, World.RegionCode, "青禾县", entries);

    private static Task<Result<OrganisationImport>> ImportAsync(World world, string code, string name, params OrganisationEntry[] entries) =>
        world.RunAsync<ImportOrganisations, Result<OrganisationImport>>(null, ProcessType.OrganisationManaging, (operation, process) =>
            operation.ExecuteAsync(new ImportOrganisationsOptions { RegionCode = code, RegionName = name, Organisations = entries }, process, CancellationToken.None));
}
