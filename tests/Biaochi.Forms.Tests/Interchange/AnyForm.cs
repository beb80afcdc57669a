using System.Collections.Immutable;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;
using FsCheck;
using FsCheck.Fluent;

namespace Biaochi.Forms.Tests.Interchange;

/// <summary>
/// Forms of every shape the model allows: blanks, odd letters, lines of all kinds, rows with and without twins. Half a surrogate pair is left out: neither
/// JSON nor UTF-8 can carry it.
/// </summary>
internal static class AnyForm
{
    private static readonly Gen<string> Word = Gen.Frequency(
        (6, Gen.Elements("青禾县", "≥95%", "a", "引号\"与\\斜线", "换\n行\t制表", "\u0001\u2028", "😀𠮷", "<br>&amp;", "null", "0")),
        (4, ArbMap.Default.ArbFor<NonEmptyString>().Generator.Select(text => text.Get).Where(text => !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsSurrogate))));

    private static readonly Gen<string?> Text = Gen.Frequency((3, Word.Select(string? (text) => text)), (1, Gen.Constant<string?>(null)));

    private static readonly Gen<decimal?> Amount = Gen.Frequency(
        (5, from low in Gen.Choose(0, int.MaxValue) from high in Gen.Choose(0, int.MaxValue) from scale in Gen.Choose(0, 28) select (decimal?)new decimal(low, high, 0, low % 2 == 1, (byte)scale)),
        (1, Gen.Constant<decimal?>(null)),
        (1, Gen.Elements<decimal?>(0m, 0.00m, decimal.MaxValue, decimal.MinValue)));

    public static Arbitrary<TargetForm> Arbitrary { get; } = Forms().Resize(12).ToArbitrary();

    private static Gen<TargetForm> Forms() =>
        from kind in Gen.Elements(Enum.GetValues<FormKind>())
        from year in Gen.Elements<int?>(null, 2025)
        from texts in Text.ArrayOf(FormFields.All.Length + 2)
        from lines in FundingLines().ListOf()
        from period in Rows('p')
        from annual in Rows('a')
        from extra in Extras().ListOf()
        from source in Gen.Elements(null, new SourcePosition("甲.txt"), new SourcePosition("乙.pdf", 3, 12))
        select WithTexts(texts) with
        {
            Kind = kind,
            Layout = texts[^1],
            Title = texts[^2],
            FiscalYear = year,
            Funding = new Funding { Lines = [.. lines] },
            PeriodIndicators = period,
            AnnualIndicators = annual,
            Extra = [.. extra],
            Source = source,
        };

    private static Gen<ExtraEntry> Extras() =>
        from words in Word.Two()
        from path in Text
        from width in Gen.Choose(0, 3)
        from columns in Word.ArrayOf(width)
        from rows in Gen.OneOf(Word, Gen.Constant("")).ArrayOf(width).ListOf()
        select new ExtraEntry(words.Item1, words.Item2) { Path = path, Table = width == 0 ? null : new ExtraTable(columns, [.. rows]) };

    private static TargetForm WithTexts(string?[] texts) =>
        FormFields.All.Zip(texts).Aggregate(new TargetForm(), (form, cell) => form.WithText(cell.First, cell.Second));

    private static Gen<FundingLine> FundingLines() =>
        from side in Gen.Elements(Enum.GetValues<FormSide>())
        from source in Gen.Elements([.. FundingSource.Common, "上年结转"])
        from label in Text
        from unit in Gen.Elements(Enum.GetValues<MoneyUnit>())
        from amount in Amount.Where(amount => amount is null || Math.Abs(amount.Value) <= FundingLine.LargestAmount)
        from whole in Text
        from unreadable in Text
        select new FundingLine(side, source, amount) { Label = label, WrittenIn = unit, PartOf = whole, Unreadable = amount is null ? unreadable : null };

    private static Gen<ImmutableArray<Indicator>> Rows(char prefix) =>
        from rows in (from texts in Text.ArrayOf(6) from weight in Amount from twin in Gen.Elements(null, "p1", "a2") select (Texts: texts, Weight: weight, Twin: twin)).ListOf()
        select rows.Select((row, index) => new Indicator
        {
            Id = $"{prefix}{index}",
            Level1 = row.Texts[0],
            Level2 = row.Texts[1],
            Name = row.Texts[2],
            Value = row.Texts[3],
            Weight = row.Weight,
            Explanation = row.Texts[4],
            Remark = row.Texts[5],
            TwinId = row.Twin,
        }).ToImmutableArray();
}
