using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;
using Biaochi.Core.Organisations;
using Biaochi.Forms;
using Biaochi.Testing;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Tests.Declarations;

public sealed class ImportFormsTests
{
    private static readonly TargetForm Education = TestForms.WaterSupply with { DepartmentCode = "052", DepartmentName = "青禾县教育局", ImplementingUnit = "青年路小学" };

    [Fact]
    public async Task Import_ByTheOperator_MakesWhatIsMissing()
    {
        // Arrange
        await using var world = await World.CreateAsync();

        // Act
        var imported = (await world.ImportAsync(null, Options(Education) with { RegionCode = "149700", RegionName = "柳河县" })).Value!;

        // Assert
        Assert.Equal(["区划 149700 柳河县", "主管部门 052 青禾县教育局", "预算单位 052001 青年路小学"], imported.Made);
        Assert.Equal((Stage.Draft, 2025, 0, 972_689_000L), Assert.Single(imported.Declarations) is var d ? (d.Stage, d.FiscalYear, d.LastVersionNumber, d.AnnualTotalFen!.Value) : default);
        Assert.Equal(
            [nameof(DeclarationImported), nameof(OrganisationCreated), nameof(OrganisationCreated), nameof(RegionCreated)],
            await world.QueryAsync(db => db.Events.Where(e => e.ProcessType == ProcessType.FormImporting).Select(e => e.Type).Order().ToListAsync()));
    }

    [Fact]
    public async Task Import_SameFormAgain_ChangesNothing_AndAnotherContentIsReported()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        await world.CreateDraftAsync();
        var before = await world.DumpAsync();

        // Act
        var same = (await world.ImportAsync(People.WaterClerk, Options(TestForms.WaterSupply))).Value!;
        var changed = (await world.ImportAsync(People.WaterClerk, Options(TestForms.WaterSupply with { Overview = "另一份概况。" }))).Value!;

        // Assert
        Assert.Equal((0, 0), (same.Declarations.Count, same.Problems.Count));
        Assert.Equal("import.already-declared", Assert.Single(changed.Problems).Code);
        Assert.Equal(before, await world.DumpAsync());
    }

    [Fact]
    public async Task Import_SameContentInAnotherLayoutWithOtherRowIds_IsNothingNew()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        await world.CreateDraftAsync();
        var again = TestForms.WaterSupply with { Layout = "another-layout", PeriodIndicators = [.. TestForms.WaterSupply.PeriodIndicators.Select(row => row with { Id = $"n-{row.Id}", TwinId = null })] };

        // Act
        var imported = (await world.ImportAsync(People.WaterClerk, Options(again))).Value!;

        // Assert
        Assert.Equal((0, 0), (imported.Declarations.Count, imported.Problems.Count));
        Assert.NotNull(imported.Forms[0].Existing);
    }

    [Fact]
    public async Task Import_SameProjectOnAnotherOccasion_IsAnotherDeclaration()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        await world.CreateDraftAsync();

        // Act
        var imported = await world.ImportAsync(People.WaterClerk, Options(TestForms.WaterSupply) with { Occasion = Occasion.InYear });

        // Assert
        Assert.Equal(Occasion.InYear, Assert.Single(imported.Value!.Declarations).Occasion);
    }

    public static TheoryData<string, string> Unfit => new()
    {
        { "import.refused", "无项目名称" },
        { "import.refused", "长项目名称" },
        { "import.refused", "长概况" },
        { "import.refused", "长其他栏目" },
        { "import.refused", "长指标级别" },
        { "import.department-missing", "无部门" },
        { "import.department-unknown", "生部门" },
        { "import.not-a-department", "单位作部门" },
        { "import.name-too-long", "长单位" },
        { "import.unit-not-yours", "别的单位" },
        { "import.unit-not-yours", "没有的单位" },
        { "import.year-missing", "无年度" },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public async Task Import_FormThatDoesNotFit_IsReportedAndTheOthersComeIn(string code, string what)
    {
        // Arrange
        await using var world = await World.CreateAsync();

        // Act
        var imported = (await world.ImportAsync(People.WaterClerk, Options(UnfitForm(what), TestForms.Named("另一项目")))).Value!;

        // Assert
        Assert.Equal("另一项目", Assert.Single(imported.Declarations).ProjectName);
        Assert.Equal(code, Assert.Single(imported.Problems).Code);
        Assert.EndsWith("。", imported.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_DepartmentUnderAnotherName_GoesByCodeAndIsReported()
    {
        // Arrange
        await using var world = await World.CreateAsync();

        // Act
        var imported = (await world.ImportAsync(People.WaterClerk, Options(TestForms.WaterSupply with { DepartmentName = "青禾县水务局" }))).Value!;

        // Assert
        Assert.Single(imported.Declarations);
        Assert.Equal("import.department-conflict", Assert.Single(imported.Problems).Code);
    }

    [Fact]
    public async Task Import_WithoutTheRightOrARegion_IsRefused()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        await world.AddNeighbourAsync();
        var before = await world.DumpAsync();

        // Act and assert
        Assert.Equal(new NotYoursToImportForms(), (await world.ImportAsync(People.Performance, Options(TestForms.WaterSupply))).Refusal);
        Assert.Equal(new RegionMissing(), (await world.ImportAsync(null, Options(TestForms.WaterSupply))).Refusal);
        Assert.Equal(new RegionInvalid(), (await world.ImportAsync(null, Options(TestForms.WaterSupply) with { RegionCode = "柳河县" })).Refusal);
        Assert.Equal(new RegionInvalid(), (await world.ImportAsync(null, Options(TestForms.WaterSupply) with { RegionCode = "149700", RegionName = new string('县', 61) })).Refusal);
        Assert.Equal(before, await world.DumpAsync());
    }

    private static ImportFormsOptions Options(params TargetForm[] forms) => new() { Forms = forms, FileHash = "file" };

    private static TargetForm UnfitForm(string what) => what switch
    {
        "无项目名称" => TestForms.WaterSupply with { ProjectName = null },
        "长项目名称" => TestForms.Named(new string('长', 181)),
        "长概况" => TestForms.WaterSupply with { Overview = new string('长', 8001) },
        "长其他栏目" => TestForms.WaterSupply with { Extra = [new ExtraEntry("备注", new string('长', 8001))] },
        "长指标级别" => TestForms.WaterSupply with { AnnualIndicators = [TestForms.WaterSupply.AnnualIndicators[0] with { Level2 = new string('长', 1001) }] },
        "无部门" => TestForms.WaterSupply with { DepartmentName = null },
        "生部门" => Education,
        "单位作部门" => TestForms.WaterSupply with { DepartmentCode = "058001" },
        "长单位" => TestForms.WaterSupply with { ImplementingUnit = new string('长', 151) },
        "别的单位" => TestForms.SocialRelief,
        "没有的单位" => TestForms.WaterSupply with { ImplementingUnit = "青禾县水文站" },
        "无年度" => TestForms.WaterSupply with { FiscalYear = null },
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "No such form."),
    };
}
