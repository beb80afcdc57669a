using System.Globalization;
using Biaochi.Forms.Funds;

namespace Biaochi.Forms.Interchange;

/// <summary>Between the funding table and its entry: the six common sources by name, all lines where these do not say everything.</summary>
internal static class FundingMapping
{
    public static FundingEntry ToEntry(Funding funding) => new()
    {
        Period = ToEntry(funding.Period),
        Annual = ToEntry(funding.Annual),
        Lines = IsSaidByNames(funding) ? null : [.. funding.Lines.Select(ToEntry)],
    };

    public static Funding ToFunding(FundingEntry? entry) => new()
    {
        Lines = entry?.Lines is { } lines
            ? [.. lines.Select(ToLine)]
            : [.. ToLines(FormSide.Period, entry?.Period), .. ToLines(FormSide.Annual, entry?.Annual)],
    };

    private static bool IsSaidByNames(Funding funding) =>
        funding.Lines.All(line => line is { Label: null, Unreadable: null, PartOf: null, WrittenIn: MoneyUnit.Yuan } && FundingSource.Common.Contains(line.Source))
        && funding.Lines.DistinctBy(line => (line.Side, line.Source)).Count() == funding.Lines.Length;

    private static FundingColumnEntry ToEntry(FundingColumn column) => new()
    {
        Total = Write(column.Total),
        Central = Write(column.Central),
        Provincial = Write(column.Provincial),
        County = Write(column.County),
        Self = Write(column.Self),
        Other = Write(column.Other),
    };

    private static FundingLineEntry ToEntry(FundingLine line) => new()
    {
        Side = line.Side.Key(),
        Source = line.Source,
        Label = line.Label,
        Amount = Write(line.Amount),
        WrittenIn = line.WrittenIn is MoneyUnit.WanYuan ? "万元" : null,
        PartOf = line.PartOf,
        Unreadable = line.Unreadable,
    };

    private static IEnumerable<FundingLine> ToLines(FormSide side, FundingColumnEntry? column)
    {
        string?[] amounts = [column?.Total, column?.Central, column?.Provincial, column?.County, column?.Self, column?.Other];
        return column is null ? [] : FundingSource.Common.Zip(amounts, (source, amount) => WithAmount(new FundingLine(side, source, null), amount));
    }

    private static FundingLine ToLine(FundingLineEntry entry)
    {
        var side = entry.Side is "period" ? FormSide.Period : FormSide.Annual;
        var line = new FundingLine(side, entry.Source, null) { Label = entry.Label, PartOf = entry.PartOf, WrittenIn = entry.WrittenIn is "万元" ? MoneyUnit.WanYuan : MoneyUnit.Yuan };
        return entry.Unreadable is null ? WithAmount(line, entry.Amount) : line with { Unreadable = entry.Unreadable };
    }

    private static string? Write(decimal? amount) => amount?.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>The amount, also with thousands separators; text that is none is kept as unreadable.</summary>
    private static FundingLine WithAmount(FundingLine line, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return line;
        }

        const NumberStyles Written = NumberStyles.Number & ~NumberStyles.AllowTrailingSign;
        return decimal.TryParse(text, Written, CultureInfo.InvariantCulture, out var amount) && AreThousands(text.Trim(), amount) && Math.Abs(amount) <= FundingLine.LargestAmount
            ? line with { Amount = amount }
            : line with { Unreadable = text };
    }

    // .NET takes a comma anywhere; 1,23 is no amount of ours.
    private static bool AreThousands(string text, decimal amount)
    {
        var whole = text.Split('.')[0];
        return !whole.Contains(',', StringComparison.Ordinal) || whole == decimal.Truncate(amount).ToString("#,##0", CultureInfo.InvariantCulture);
    }
}
