using Biaochi.Forms.Funds;

namespace Biaochi.Core.Publications;

/// <summary>Money by source, in 分. The total is what the forms say, and may differ from the sum of the sources.</summary>
public sealed record FundSums
{
    public required long Total { get; init; }

    public required long Central { get; init; }

    public required long Provincial { get; init; }

    public required long County { get; init; }

    public required long Self { get; init; }

    public required long Other { get; init; }

    /// <summary>The sources that give something, in the order of the form, by their keys of <see cref="FundingSource"/>.</summary>
    public IEnumerable<(string Source, long Fen)> Sources =>
        new[] { (FundingSource.Central, Central), (FundingSource.Provincial, Provincial), (FundingSource.County, County), (FundingSource.Self, Self), (FundingSource.Other, Other) }
            .Where(source => source.Item2 > 0);

    public long Of(string source) => Sources.FirstOrDefault(s => s.Source == source).Fen;

    public static FundSums Sum(IEnumerable<FundSums> sums)
    {
        var all = sums.ToList();
        return new FundSums
        {
            Total = all.Sum(s => s.Total),
            Central = all.Sum(s => s.Central),
            Provincial = all.Sum(s => s.Provincial),
            County = all.Sum(s => s.County),
            Self = all.Sum(s => s.Self),
            Other = all.Sum(s => s.Other),
        };
    }
}
