namespace Biaochi.Documents.Grammar;

/// <summary>The rows of one form: its heading, and the rows from <see cref="Start"/> up to, not including, <see cref="End"/>.</summary>
/// <param name="TitleStart">The first row of the printed heading; <see cref="Start"/> where there is none.</param>
internal sealed record FormRegion(int TitleStart, int Start, int End)
{
    public string? Title { get; init; }

    public int? FiscalYear { get; init; }
}
