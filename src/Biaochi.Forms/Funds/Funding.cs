using System.Collections.Immutable;

namespace Biaochi.Forms.Funds;

/// <summary>项目资金: the lines of the funding table, and reads over them.</summary>
public sealed record Funding
{
    public static Funding Empty { get; } = new();

    public ImmutableArray<FundingLine> Lines { get; init; } = [];

    public FundingColumn Period => new(this, FormSide.Period);

    public FundingColumn Annual => new(this, FormSide.Annual);

    public FundingColumn Of(FormSide side) => new(this, side);

    public FundingLine? Line(FormSide side, string source)
    {
        foreach (var line in Lines)
        {
            if (line.Side == side && line.Source == source)
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>The same table with that line put in the place of the one for its column and source, or appended.</summary>
    public Funding With(FundingLine line)
    {
        var old = Line(line.Side, line.Source);
        return this with { Lines = old is null ? Lines.Add(line) : Lines.Replace(old, line) };
    }
}

/// <summary>One column of the funding table. Amounts are yuan; null is blank or unreadable, not zero.</summary>
public readonly struct FundingColumn(Funding funding, FormSide side)
{
    public FormSide Side => side;

    public decimal? Total => this[FundingSource.Total];

    public decimal? Central => this[FundingSource.Central];

    public decimal? Provincial => this[FundingSource.Provincial];

    public decimal? County => this[FundingSource.County];

    public decimal? Self => this[FundingSource.Self];

    public decimal? Other => this[FundingSource.Other];

    public decimal? this[string source] => funding.Line(side, source)?.Amount;

    /// <summary>The lines beside the total, in the order of the form.</summary>
    public IEnumerable<FundingLine> Sources
    {
        get
        {
            var column = side;
            return funding.Lines.Where(line => line.Side == column && line.Source != FundingSource.Total);
        }
    }

    /// <summary>What the sources add up to, blanks as zero (其他资金 left blank means none); what is a part of another source is not counted again.</summary>
    public decimal SumOfSources
    {
        get
        {
            var sum = 0m;
            foreach (var line in funding.Lines)
            {
                sum += line.Side == side && line.Source != FundingSource.Total && line.PartOf is null ? line.Amount ?? 0m : 0m;
            }

            return sum;
        }
    }
}
