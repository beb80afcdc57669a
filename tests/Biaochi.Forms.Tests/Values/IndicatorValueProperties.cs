using System.Globalization;
using Biaochi.Forms.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Biaochi.Forms.Tests.Values;

/// <summary>What holds for every text: on any string, and on strings of the letters that values are made of.</summary>
public sealed class IndicatorValueProperties
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(5_000);

    private static readonly string[] Parts =
    [
        "≥", "<", "=", "不低于", "不超过", "控制在", "以内", "以上", "(含)", "每", "每月", "人均", "0", "7", "95", "1,000", "2024", "20240630", "3.5", ".", ",", "-", "--", "~", "至", "/", "\\", "·", "(", ")",
        "%", "‰", "百分之", "万", "亿", "千", "百", "元", "人", "次", "亩", "℃", "㎡", "年", "月", "日", "个", "天", "底", "前", "季度", "第", "三", "十", "两", "半", "零", "¥", " ", "\n", "　", "及时", "完成", "村", "kg",
    ];

    private static Arbitrary<string> AnyText { get; } = ArbMap.Default.ArbFor<string?>().Generator.Select(text => text ?? "").ToArbitrary();

    private static Arbitrary<string> ValueLikeText { get; } = Gen.Elements(Parts).ListOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Parse_AnyText_NeverThrowsAndKeepsTheText()
    {
        Prop.ForAll(AnyText, KeepsTheText).Check(Thorough);
        Prop.ForAll(ValueLikeText, KeepsTheText).Check(Thorough);
    }

    [Fact]
    public void Parse_WhiteSpaceAround_ChangesNothingButTheText() =>
        Prop.ForAll(ValueLikeText, text => ReadsAlike(text, $" \t{text}　\r\n")).Check(Thorough);

    [Fact]
    public void Parse_FullWidthLetters_ChangeNothingButTheText() =>
        Prop.ForAll(ValueLikeText, text => ReadsAlike(text, FullWidth(text))).Check(Thorough);

    [Fact]
    public void Parse_AnyText_GivesWhatItsKindPromises() =>
        Prop.ForAll(ValueLikeText, text => KeepsPromises(IndicatorValue.Parse(text, 2024))).Check(Thorough);

    [Fact]
    public void Parse_PrintedFigure_GivesTheFigureAgain()
    {
        var figures =
            from comparator in Gen.Elements(Enum.GetValues<Comparator>())
            from number in Gen.Choose(0, int.MaxValue)
            from decimals in Gen.Choose(0, 4)
            from grouped in Gen.Elements(true, false)
            from unit in Gen.Elements("%", "元", "元/人·年", "人次", "平方米", "公里", "℃")
            select (Comparator: comparator, Number: new decimal(number, 0, 0, false, (byte)decimals), Grouped: grouped, Unit: unit);

        Prop.ForAll(figures.ToArbitrary(), figure =>
        {
            var value = IndicatorValue.Parse(Sign(figure.Comparator) + figure.Number.ToString(figure.Grouped ? "#,##0.####" : "0.####", CultureInfo.InvariantCulture) + figure.Unit);

            return value.Kind is IndicatorValueKind.Number && value.Comparator == figure.Comparator && value.Number == figure.Number && value.Unit?.Standard == figure.Unit;
        }).Check(Thorough);
    }

    [Fact]
    public void Parse_PrintedDay_GivesTheDayAgain()
    {
        var days = Gen.Choose(0, 36_524).Select(new DateOnly(2000, 1, 1).AddDays).Two();
        string[] formats = ["yyyy年M月d日", "yyyy.MM.dd", "yyyy-M-d", "yyyy/MM/dd", "yyyyMMdd"];

        Prop.ForAll(days.ToArbitrary(), pair =>
        {
            var (from, to) = pair.Item1 <= pair.Item2 ? pair : (pair.Item2, pair.Item1);
            return formats.All(format =>
                IndicatorValue.Parse(Text(from, format) + "至" + Text(to, format)) is { Kind: IndicatorValueKind.Date } span && span.From == from && span.To == to
                && IndicatorValue.Parse(Text(to, format)) is { Kind: IndicatorValueKind.Date } day && day.From == to && day.To == to);
        }).Check(Thorough);
    }

    private static bool KeepsTheText(string text) => new int?[] { null, 2024, 1, 9999, 0, -1, int.MaxValue }.All(year => IndicatorValue.Parse(text, year).Raw == text);

    private static bool ReadsAlike(string text, string other) => IndicatorValue.Parse(text) == IndicatorValue.Parse(other) with { Raw = text };

    private static bool KeepsPromises(IndicatorValue value) => value.Kind switch
    {
        IndicatorValueKind.Blank or IndicatorValueKind.Qualitative => value == new IndicatorValue { Raw = value.Raw, Kind = value.Kind },
        IndicatorValueKind.Number => value is { Number: not null, UpperNumber: null },
        IndicatorValueKind.Duration => value is { Number: not null, Unit.Dimension: Dimension.Time },
        IndicatorValueKind.NumberRange => value.Number <= value.UpperNumber && value.Comparator is Comparator.None,
        IndicatorValueKind.Date => value.From is null == value.To is null && !(value.From > value.To) && value.Number is null,
        IndicatorValueKind.RecurringDate => value.Recurrence is not null,
        IndicatorValueKind.Unknown => !value.IsMeasurable && value.AmountInYuan is null,
    };

    private static string FullWidth(string text) => string.Concat(text.Select(letter => letter is > ' ' and <= '~' ? (char)(letter + '！' - '!') : letter));

    private static string Text(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    private static string Sign(Comparator comparator) => comparator switch
    {
        Comparator.None => "",
        Comparator.AtLeast => "≥",
        Comparator.MoreThan => ">",
        Comparator.Equal => "=",
        Comparator.LessThan => "<",
        Comparator.AtMost => "≤",
    };
}
