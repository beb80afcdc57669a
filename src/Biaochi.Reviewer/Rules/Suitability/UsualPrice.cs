using System.Collections.Immutable;
using System.Globalization;

namespace Biaochi.Reviewer.Rules.Suitability;

/// <summary>What one of a thing costs anywhere, in yuan, so wide that only a slip or a missing item lies outside.</summary>
/// <param name="Things">Its names.</param>
/// <param name="Units">The units it is counted in.</param>
/// <param name="Least">The least price.</param>
/// <param name="Most">The highest price.</param>
internal sealed record UsualPrice(ImmutableArray<string> Things, ImmutableArray<string> Units, decimal Least, decimal Most)
{
    /// <summary>Reads 疫苗、免疫制剂|支、剂|5|1500: names, units, least and most.</summary>
    public static UsualPrice? TryParse(string line) =>
        line.Split('|') is [var things, var units, var least, var most]
        && decimal.TryParse(least, NumberStyles.Number, CultureInfo.InvariantCulture, out var from)
        && decimal.TryParse(most, NumberStyles.Number, CultureInfo.InvariantCulture, out var to)
        && from < to
            ? new UsualPrice([.. things.Split('、')], [.. units.Split('、')], from, to)
            : null;

    public bool IsFor(string name, string unit) => Names(name) && Units.Contains(unit);

    public bool Names(string name) => Things.Any(thing => name.Contains(thing, StringComparison.Ordinal));

    public bool Holds(decimal yuan) => yuan >= Least && yuan <= Most;
}
