using Biaochi.Core.Data;

namespace Biaochi.Core.Publications;

/// <summary>What a search of published forms asks for. Every part is a token of the index, so that a filter is part of the match.</summary>
public sealed record SearchQuery
{
    public string? Text { get; init; }

    public int? FiscalYear { get; init; }

    public string? RegionCode { get; init; }

    public string? DepartmentCode { get; init; }

    /// <summary>A key of the funding sources with money in it.</summary>
    public string? Fund { get; init; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && FiscalYear is null && RegionCode is null && DepartmentCode is null && Fund is null;
}

/// <summary>Finds published forms by words, newest first.</summary>
public interface ISearchIndex
{
    /// <summary>Adds a publication that has been saved.</summary>
    Task AddAsync(BiaochiDbContext dbContext, long sequence, string tokens, CancellationToken cancellationToken);

    /// <summary>The sequences of up to <paramref name="size"/> matches below <paramref name="after"/>, newest first.</summary>
    Task<IReadOnlyList<long>> FindAsync(BiaochiDbContext dbContext, SearchQuery query, long? after, int size, CancellationToken cancellationToken);

    /// <summary>How many match, counted no further than <paramref name="limit"/>.</summary>
    Task<int> CountAsync(BiaochiDbContext dbContext, SearchQuery query, int limit, CancellationToken cancellationToken);
}
