using System.Collections.Immutable;
using System.Text.Json;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;

namespace Biaochi.Reviewer.ScoreSheet;

/// <summary>The 审核表 of 财预〔2015〕88号 before anybody has filled it in: its items, what each grade means, and how a grade is proposed.</summary>
public sealed class SheetTemplate
{
    private readonly SheetTemplateEntry _entry;

    private SheetTemplate(string id, SheetTemplateEntry entry)
    {
        (Id, _entry) = (id, entry);
        Items = [.. entry.Items.Select(item => new SheetItem(item.Key, item.Category, item.Name, item.Question, item.Points, [.. item.Codes]))];
    }

    public static SheetTemplate Standard { get; } = Load("2015");

    /// <summary>Which edition of the table it is; kept with each sheet filled in after it.</summary>
    public string Id { get; }

    public string Title => _entry.Title;

    /// <summary>The number of the rule, e.g. 财预〔2015〕88号.</summary>
    public string Basis => _entry.Basis.Document;

    public ImmutableArray<SheetItem> Items { get; }

    /// <summary>What the grade of the whole table means for the budget.</summary>
    public string Consequence(ReviewGrade grade) => Band(grade).Consequence;

    /// <summary>From which points to which an item of so many points has the grade; the upper end counts only with 优.</summary>
    public (decimal From, decimal To) PointsOf(ReviewGrade grade, int points)
    {
        var next = _entry.Grades.Where(band => band.FromPercent > Band(grade).FromPercent).Select(band => band.FromPercent).DefaultIfEmpty(100).Min();
        return (Share(points, Band(grade).FromPercent), Share(points, next));
    }

    /// <summary>By the grades of the items, as 一般性项目 are graded.</summary>
    public ReviewGrade Overall(IReadOnlyCollection<ReviewGrade> items) =>
        _entry.Overall.FirstOrDefault(rule => items.Count(grade => grade <= rule.Grade) >= rule.Items && items.All(grade => grade <= rule.NoneBelow))?.Grade ?? ReviewGrade.Poor;

    /// <summary>By the sum of the points, as 重点项目 are graded.</summary>
    public ReviewGrade Overall(decimal total)
    {
        var percent = total * 100 / Items.Sum(item => item.Points);
        return _entry.Grades.Where(band => percent >= band.FromPercent).MaxBy(band => band.FromPercent)!.Grade;
    }

    internal ReviewGrade ProposeGrade(IReadOnlyCollection<Finding> findings) =>
        _entry.Proposal.FirstOrDefault(rule => findings.Count(finding => finding.Severity >= rule.Severity) >= rule.Findings)?.Grade ?? ReviewGrade.Excellent;

    internal decimal ProposePoints(ReviewGrade grade, int points) => Share(points, Band(grade).ProposedPercent);

    /// <exception cref="KnowledgeException">The table cannot be right.</exception>
    internal static SheetTemplate Parse(string id, byte[] utf8)
    {
        var file = $"score-sheet/{id}.json";
        try
        {
            var entry = JsonSerializer.Deserialize(utf8, SheetJsonContext.Default.SheetTemplateEntry) ?? throw new KnowledgeException($"{file} 是空的。");
            Check(file, entry);
            return new SheetTemplate(id, entry);
        }
        catch (JsonException exception)
        {
            throw new KnowledgeException($"{file} 第 {exception.LineNumber + 1} 行（{exception.Path}）不符合格式：{exception.Message}", exception);
        }
    }

    private static void Check(string file, SheetTemplateEntry entry)
    {
        if (entry.Items.SelectMany(item => item.Codes).GroupBy(code => code).FirstOrDefault(code => code.Count() > 1) is { } twice)
        {
            throw new KnowledgeException($"{file} 的 items 中，{twice.Key} 列入了两项。一种问题只计入一项。");
        }

        if (entry.Items.GroupBy(item => item.Key).FirstOrDefault(key => key.Count() > 1) is { } key)
        {
            throw new KnowledgeException($"{file} 的 items 中，{key.Key} 出现两次。");
        }

        if (Enum.GetValues<ReviewGrade>().FirstOrDefault(grade => entry.Grades.Count(band => band.Grade == grade) != 1) is var wrong and not 0)
        {
            throw new KnowledgeException($"{file} 的 grades 中，{wrong.Label()} 应当有一行，且只有一行。");
        }

        if (entry.Items.Any(item => item.Points <= 0) || entry.Grades.Min(band => band.FromPercent) != 0)
        {
            throw new KnowledgeException($"{file} 的分值应当大于 0，最低一等应当从 0 起。");
        }
    }

    private SheetBandEntry Band(ReviewGrade grade) => _entry.Grades.Single(band => band.Grade == grade);

    private static decimal Share(int points, int percent) => points * percent / 100m;

    private static SheetTemplate Load(string id)
    {
        using var stream = typeof(SheetTemplate).Assembly.GetManifestResourceStream($"Knowledge/score-sheet/{id}.json")!;
        var utf8 = new byte[stream.Length];
        stream.ReadExactly(utf8);
        return Parse(id, utf8);
    }
}

/// <summary>One of the eight items.</summary>
/// <param name="Category">e.g. 一、完整性审核.</param>
/// <param name="Question">审核要点.</param>
/// <param name="Codes">The findings that bear on it.</param>
public sealed record SheetItem(string Key, string Category, string Name, string Question, int Points, ImmutableHashSet<string> Codes);
