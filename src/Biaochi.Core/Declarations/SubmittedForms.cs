using System.Diagnostics.CodeAnalysis;
using Biaochi.Core.Data;

namespace Biaochi.Core.Declarations;

/// <summary>
/// The submitted forms of each region, against which others are reviewed. This process keeps them in memory and brings them up to date from the database
/// before each review, so that other processes may write too.
/// </summary>
public sealed class SubmittedForms
{
    /// <summary>Of a county some thousands of forms a year take a hundred megabytes; those longest unused make room.</summary>
    private const int MostRegions = 32;
    private readonly Lock _lock = new();

    /// <summary>The one used last stands at the end.</summary>
    private readonly List<SubmittedRegion> _regions = [];

    internal SubmittedRegion Of(Guid regionId)
    {
        lock (_lock)
        {
            var region = _regions.Find(known => known.RegionId == regionId) ?? new SubmittedRegion(regionId);
            _regions.Remove(region);
            _regions.Add(region);
            if (_regions.Count > MostRegions)
            {
                _regions.RemoveAt(0);
            }

            return region;
        }
    }
}

/// <summary>The submitted forms of one region, the years that were asked about last. One review at a time: each takes milliseconds.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "A semaphore whose wait handle nobody asks for holds nothing to release.")]
internal sealed class SubmittedRegion(Guid regionId)
{
    /// <summary>This year's, next year's and the years before either.</summary>
    private const int MostYears = 3;
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>The one used last stands at the end.</summary>
    private readonly List<SubmittedYear> _years = [];

    public Guid RegionId => regionId;

    /// <summary>Looks at the forms of a year and of the year before as they are submitted now.</summary>
    public async Task<T> LookAsync<T>(BiaochiDbContext dbContext, int fiscalYear, Func<SubmittedYear, SubmittedYear, T> look, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var lastYear = await YearAsync(dbContext, fiscalYear - 1, cancellationToken);
            return look(await YearAsync(dbContext, fiscalYear, cancellationToken), lastYear);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<SubmittedYear> YearAsync(BiaochiDbContext dbContext, int fiscalYear, CancellationToken cancellationToken)
    {
        var year = _years.Find(known => known.FiscalYear == fiscalYear) ?? new SubmittedYear(regionId, fiscalYear);
        await year.CatchUpAsync(dbContext, cancellationToken);
        _years.Remove(year);
        _years.Add(year);
        if (_years.Count > MostYears)
        {
            _years.RemoveAt(0);
        }

        return year;
    }
}
