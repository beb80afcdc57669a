using System.Collections.Immutable;

namespace Biaochi.Forms.Indicators;

/// <summary>One level-2 class of a tree: its standard names and the spellings counties use for it.</summary>
public sealed record IndicatorClass(IndicatorCategory Category, string Level1, string Level2, ImmutableArray<string> Synonyms);

/// <summary>
/// A versioned tree of level 1 and level 2. In the same year one county uses the nine classes of 财预〔2015〕88号, where 成本 stands
/// under 产出, and another the tree of 财预〔2021〕101号, where 成本 is a level 1 of its own.
/// </summary>
public sealed record IndicatorTaxonomy(string Id, string Source, ImmutableArray<IndicatorClass> Classes)
{
    /// <summary>财预〔2015〕88号: nine classes under 产出, 效益 and 满意度.</summary>
    public static IndicatorTaxonomy Rules2015 { get; } = new("2015", "财预〔2015〕88号",
    [
        new(IndicatorCategory.Quantity, "产出指标", "数量指标", ["产出数量指标", "产出数量"]),
        new(IndicatorCategory.Quality, "产出指标", "质量指标", ["产出质量指标", "产出质量"]),
        new(IndicatorCategory.Timeliness, "产出指标", "时效指标", ["产出时效指标", "产出时效", "进度指标"]),
        new(IndicatorCategory.Cost, "产出指标", "成本指标", ["产出成本指标", "产出成本"]),
        new(IndicatorCategory.EconomicBenefit, "效益指标", "经济效益指标", ["经济效益"]),
        new(IndicatorCategory.SocialBenefit, "效益指标", "社会效益指标", ["社会效益"]),
        new(IndicatorCategory.EcologicalBenefit, "效益指标", "生态效益指标", ["生态效益", "环境效益指标", "环境效益"]),
        new(IndicatorCategory.Sustainability, "效益指标", "可持续影响指标", ["可持续影响", "可持续发展指标", "可持续性影响指标"]),
        new(IndicatorCategory.Satisfaction, "满意度指标", "服务对象满意度指标", ["服务对象满意度", "满意度指标", "社会公众或服务对象满意度指标", "社会公众满意度指标"]),
    ]);

    /// <summary>财预〔2021〕101号: 成本 with three classes of its own, 可持续影响 folded into the benefits.</summary>
    public static IndicatorTaxonomy Guide2021 { get; } = new("2021", "财预〔2021〕101号",
    [
        new(IndicatorCategory.Cost, "成本指标", "经济成本指标", ["经济成本"]),
        new(IndicatorCategory.SocialCost, "成本指标", "社会成本指标", ["社会成本"]),
        new(IndicatorCategory.EcologicalCost, "成本指标", "生态环境成本指标", ["生态环境成本", "环境成本指标"]),
        .. Rules2015.Classes.Where(c => c.Category is not (IndicatorCategory.Cost or IndicatorCategory.Sustainability)),
    ]);

    public static ImmutableArray<IndicatorTaxonomy> All { get; } = [Rules2015, Guide2021];

    /// <summary>
    /// The class a written level-2 name means in any known tree; neither white space in it nor 指标 at its end counts. Null when no tree has it.
    /// </summary>
    public static IndicatorClass? Find(string? level2) => level2 is null ? null : ByName.GetValueOrDefault(level2) ?? ByName.GetValueOrDefault(Key(level2));

    public IndicatorClass? Class(IndicatorCategory category) => Classes.FirstOrDefault(c => c.Category == category);

    private static readonly Dictionary<string, IndicatorClass> ByName = All
        .SelectMany(tree => tree.Classes)
        .SelectMany(c => c.Synonyms.Append(c.Level2).SelectMany(name => new[] { (Key: Key(name), Class: c), (Key: name, Class: c) }))
        .DistinctBy(pair => pair.Key)
        .ToDictionary(pair => pair.Key, pair => pair.Class, StringComparer.Ordinal);

    private static string Key(string name)
    {
        const string Suffix = "指标";
        var key = name.Any(char.IsWhiteSpace) ? string.Concat(name.Where(letter => !char.IsWhiteSpace(letter))) : name;
        return key.EndsWith(Suffix, StringComparison.Ordinal) ? key[..^Suffix.Length] : key;
    }
}
