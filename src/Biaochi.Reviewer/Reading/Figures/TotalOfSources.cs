using Biaochi.Forms.Funds;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Reading.Figures;

/// <summary>The total of a funding column as its sources make it.</summary>
internal static class TotalOfSources
{
    /// <summary>
    /// What the total's cell should say, in the unit of its column: the sum of the sources, where a text of the form names the same sum and none names
    /// the total that is written. Null where sources and texts leave a doubt.
    /// </summary>
    public static string? Repair(ReviewedForm form, FundingColumn column)
    {
        var sum = column.SumOfSources;
        var filled = column.Sources.FirstOrDefault(line => line.Amount > 0m);
        var isCertain = filled is not null
            && column.Sources.All(line => line.Unreadable is null)
            && IsNamed(form, sum)
            && !(column.Total is { } total && IsNamed(form, total));
        return isCertain ? Money.Written(filled!.WrittenIn is MoneyUnit.WanYuan ? sum / 10_000m : sum) : null;
    }

    private static bool IsNamed(ReviewedForm form, decimal yuan) => form.Figures.Any(figure => figure.IsAmount && figure.Number == yuan);
}
