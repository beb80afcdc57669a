using System.Collections.Immutable;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Reading.Figures;

/// <summary>An amount that a sentence calls the sum of all, and the amounts it names as its parts: 总投资360万元，其中土建280万元、设备60万元、监理40万元.</summary>
internal sealed record StatedSum(StatedFigure Total, ImmutableArray<StatedFigure> Parts)
{
    private const string SentenceEnds = "。！？\n";

    /// <summary>So close before an amount stands what it is called.</summary>
    private const int NameWithin = 8;

    /// <summary>A total and two parts.</summary>
    private const int Fewest = 3;

    public decimal SumOfParts => Parts.Sum(part => part.Number);

    /// <summary>Parts that are more than the whole, however some of them are left out: a list may leave out parts, but it cannot have too many.</summary>
    public bool IsExceeded => SumOfParts > Total.Number && SumOfParts < 2m * Total.Number
        && !FigureSums.Reach([.. Parts.Select(part => (part.Number, part.Figure.Step))], Total.Number);

    /// <summary>The sentences of the texts with one total and two parts or more.</summary>
    /// <param name="amounts">The amounts of the texts.</param>
    /// <param name="totals">总投资, 共需 …</param>
    /// <param name="beside">Words of amounts that are no part: 已, 上年, 产值 …</param>
    public static IEnumerable<StatedSum> Of(ImmutableArray<StatedFigure> amounts, WordList totals, WordList beside) =>
        amounts.Length < Fewest || !amounts.Any(amount => IsCalled(amount, totals)) ? [] : OfSentences(amounts, totals, beside).Concat(OfCells(amounts, totals, beside));

    private static IEnumerable<StatedSum> OfSentences(ImmutableArray<StatedFigure> amounts, WordList totals, WordList beside) =>
        from sentence in amounts.GroupBy(amount => (amount.Cell, SentenceOf(amount)))
        let named = sentence.ToLookup(amount => IsCalled(amount, totals))
        where named[true].Count() == 1 && named[false].Count() > 1 && !named[false].Any(part => part.Context.HasAny(beside))
        select new StatedSum(named[true].First(), [.. named[false]]);

    /// <summary>A cell that lists its amounts, and in a last sentence gives their sum.</summary>
    private static IEnumerable<StatedSum> OfCells(ImmutableArray<StatedFigure> amounts, WordList totals, WordList beside) =>
        from cell in amounts.GroupBy(amount => amount.Cell)
        let total = cell.Last()
        let parts = cell.SkipLast(1).ToImmutableArray()
        where parts.Length > 1 && IsCalled(total, totals) && parts.All(part => SentenceOf(part) != SentenceOf(total) && !IsCalled(part, totals) && !part.Context.HasAny(beside))
        select new StatedSum(total, parts);

    private static bool IsCalled(StatedFigure amount, WordList names) => names.IsIn(amount.Before.AsSpan(Math.Max(0, amount.Before.Length - NameWithin)));

    private static int SentenceOf(StatedFigure amount) => amount.Cell.Text.AsSpan(0, amount.Figure.Start).LastIndexOfAny(SentenceEnds);
}
