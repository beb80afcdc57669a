using Biaochi.Core.Accounts;
using Biaochi.Core.Organisations;

namespace Biaochi.Testing;

/// <summary>Somebody in <see cref="World"/>.</summary>
public sealed record Person(string UserName, string DisplayName, string OrganisationCode, Role Role);

/// <summary>Who there is in <see cref="World"/>. All invented.</summary>
public static class People
{
    /// <summary>Clerk of 青禾县城乡供水服务中心, a unit of the water department.</summary>
    public const string WaterClerk = "chenxr";

    /// <summary>Reviewer of 青禾县水利局.</summary>
    public const string WaterDepartment = "hejg";

    /// <summary>Clerk of a unit of another department.</summary>
    public const string CivilClerk = "renxm";

    /// <summary>Reviewer of another department.</summary>
    public const string CivilDepartment = "lumf";

    /// <summary>农业农村股, which looks after the water department.</summary>
    public const string AgricultureSection = "qiaoyj";

    /// <summary>社会保障股, which looks after the other department.</summary>
    public const string SocialSection = "sunlf";

    public const string Performance = "linhy";

    public const string Budget = "wangzy";

    public const string Observer = "gaomin";

    public const string Administrator = "admin";

    /// <summary>The same people of another county, where the same codes stand for its own organisations: see <see cref="World.AddNeighbourAsync"/>.</summary>
    public static string NeighbourOf(string userName) => $"by.{userName}";

    /// <summary>Who reviews the declarations of a department, in the order of the steps.</summary>
    public static IReadOnlyList<string> ReviewersOf(string? departmentCode) => departmentCode == "046"
        ? [CivilDepartment, SocialSection, Performance, Budget]
        : [WaterDepartment, AgricultureSection, Performance, Budget];

    public static IReadOnlyList<OrganisationEntry> Organisations { get; } =
    [
        new() { Code = "101", Name = "青禾县财政局", Kind = OrganisationKind.FinanceBureau },
        new() { Code = "101901", Name = "预算股", Kind = OrganisationKind.BudgetSection, Parent = "101" },
        new() { Code = "101902", Name = "绩效股", Kind = OrganisationKind.PerformanceSection, Parent = "101" },
        new() { Code = "101903", Name = "农业农村股", Kind = OrganisationKind.FinanceSection, Parent = "101" },
        new() { Code = "101904", Name = "社会保障股", Kind = OrganisationKind.FinanceSection, Parent = "101" },
        new() { Code = "058", Name = "青禾县水利局", Kind = OrganisationKind.Department, Section = "101903" },
        new() { Code = "058001", Name = "青禾县城乡供水服务中心", Kind = OrganisationKind.Unit, Parent = "058" },
        new() { Code = "046", Name = "青禾县民政局", Kind = OrganisationKind.Department, Section = "101904" },
        new() { Code = "046001", Name = "青禾县社会救助服务中心", Kind = OrganisationKind.Unit, Parent = "046" },
        new() { Code = "001", Name = "青禾县人民代表大会常务委员会", Kind = OrganisationKind.Oversight },
    ];

    public static IReadOnlyList<Person> All { get; } =
    [
        new(WaterClerk, "陈晓蓉", "058001", Role.UnitClerk),
        new(WaterDepartment, "贺建国", "058", Role.DepartmentReviewer),
        new(CivilClerk, "任雪梅", "046001", Role.UnitClerk),
        new(CivilDepartment, "陆明芳", "046", Role.DepartmentReviewer),
        new(AgricultureSection, "乔永健", "101903", Role.FinanceReviewer),
        new(SocialSection, "孙丽芬", "101904", Role.FinanceReviewer),
        new(Performance, "林海燕", "101902", Role.PerformanceReviewer),
        new(Budget, "王志远", "101901", Role.BudgetReviewer),
        new(Observer, "高敏", "001", Role.Observer),
        new(Administrator, "系统管理员", "101", Role.Administrator),
    ];
}
