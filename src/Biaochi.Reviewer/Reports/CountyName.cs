namespace Biaochi.Reviewer.Reports;

/// <summary>The county's own name at the head of its departments' names, which a list of one county need not repeat.</summary>
public static class CountyName
{
    /// <summary>What all names begin with up to 县, 市, 区 or 旗, e.g. 青禾县; empty when they have nothing of the kind in common.</summary>
    public static string SharedBy(IReadOnlyCollection<string> names)
    {
        var first = names.FirstOrDefault() ?? "";
        var end = first.AsSpan().IndexOfAny("县市区旗");
        var county = end < 1 ? "" : first[..(end + 1)];
        return names.All(name => name.StartsWith(county, StringComparison.Ordinal) && name.Length > county.Length + 1) ? county : "";
    }
}
