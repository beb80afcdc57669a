using System.Collections.Immutable;
using Biaochi.Documents.Layouts;
using Biaochi.Documents.Printing;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;
using FsCheck;
using FsCheck.Fluent;

namespace Biaochi.Documents.Tests.Printing;

/// <summary>
/// Forms as units fill them in, and worse: blanks, long texts, signs that a kind of file has a meaning for, more rows on one side than on the
/// other, points, classes of no tree, sources and entries of their own.
/// </summary>
internal static class AnyPrintedForm
{
    private static readonly Gen<string> Phrase = Gen.Elements(
        "对全县八十六处农村集中供水工程进行维修养护", "保障群众饮水安全", "按月发放护林员补贴", "道路硬化3.6公里", "完成率达到100%", "青政发〔2023〕14号", "《供水条例》第十二条", "“三公”经费", "A座B1层", "≥95%", "<b>不加粗</b>", "R&D投入", "&amp;",
        "=SUM(A1:A9)", "+86", "-5", "@某单位", "'引号'", "\"双引号\"", "①调查②设计", "𠮷野家村", "😀", "50㎡", "（含税）", "[备注]", "一、", "1.", "；", "。", "、", "：", "——", "…", "PPP", "x<y", "10万元", "2024年6月底前", "不低于", "项目", "目标", "产出指标");

    /// <summary>One line without white space, which readers leave out between Chinese characters.</summary>
    private static readonly Gen<string> Line = Phrase.NonEmptyListOf().Select(string.Concat).Resize(6).Where(text => text.Any(char.IsLetter));

    private static readonly Gen<string> Paragraphs = Gen.Frequency(
        (8, Line),
        (1, Line.Select(line => "立项依据：" + line)),
        (3, Line.NonEmptyListOf().Select(lines => string.Join('\n', lines)).Resize(4)),
        (1, Line.Select(line => string.Concat(Enumerable.Repeat(line, 1 + (10_000 / line.Length))))));

    private static readonly Gen<string> Name = Gen.Elements("农村饮水管网维修养护", "2024年义务教育阶段学校操场改造工程（二期）", "“四好农村路”养护", "R&D补助<试点>", "森林防火", "项目前期费", "a/b:c*d?[e]\\f");

    private static readonly Gen<decimal> Yuan = from yuan in Gen.Choose(0, 2_000_000_000) from cents in Gen.Choose(0, 99) select yuan + (cents / 100m);

    public static Arbitrary<TargetForm> Of(FormLayout layout) => Forms(layout).Select(form => Fit(form, layout)).ToArbitrary();

    /// <summary>The form without what its layout does not ask.</summary>
    private static TargetForm Fit(TargetForm form, FormLayout layout)
    {
        var sides = layout.Labels.Where(label => label.Role is LabelRole.Indicators).SelectMany(label => label.Side is { } only ? [only] : FormSides.Both).ToHashSet();
        var asked = layout.Labels.Select(label => label.Field).OfType<FormField>().ToHashSet();
        asked.UnionWith(layout.Labels.Any(label => label.Role is LabelRole.Department) ? [FormField.DepartmentCode, FormField.DepartmentName] : []);
        asked.UnionWith(layout.Labels.Any(label => label.Role is LabelRole.Goals) && sides.Count > 1 ? [FormField.PeriodGoal, FormField.AnnualGoal] : []);
        return FormFields.All.Where(field => !asked.Contains(field)).Aggregate(form, (fitting, field) => fitting.WithText(field, null)) with
        {
            PeriodIndicators = sides.Contains(FormSide.Period) ? form.PeriodIndicators : [],
            AnnualIndicators = sides.Contains(FormSide.Annual) ? form.AnnualIndicators : [],
        };
    }

    private static Gen<TargetForm> Forms(FormLayout layout) =>
        from year in Gen.Elements<int?>(null, 2023, 2024)
        from head in Blank(Name).ArrayOf(4)
        from code in Blank(Gen.Elements("061", "126", "A03"))
        from department in Blank(Gen.Elements("青禾县水利局", "青禾县教育科技局", "中共青禾县委组织部"))
        from prose in Blank(Paragraphs).ArrayOf(7)
        from people in Blank(Gen.Elements("林晓", "王某某", "欧阳·买买提")).ArrayOf(2)
        from phone in Blank(Gen.Elements("13800000000", "0358-6002617"))
        from filledAt in Blank(Gen.Elements("20240115093000", "2024年1月15日"))
        from funding in Fundings(layout)
        from rows in Rows()
        from extra in Extras()
        select new TargetForm
        {
            Layout = layout.Id,
            Title = "青禾县县（区）级预算部门（单位）项目支出绩效目标申报表",
            FiscalYear = year,
            ProjectName = head[0] ?? "农村公路日常养护",
            DepartmentCode = code,
            DepartmentName = department,
            ImplementingUnit = head[1],
            ProjectAttribute = head[2],
            ProjectPeriod = head[3],
            Overview = prose[0],
            Basis = prose[1],
            Necessity = prose[2],
            Safeguards = prose[3],
            Plan = prose[4],
            PeriodGoal = prose[5],
            AnnualGoal = prose[6],
            PersonInCharge = people[0],
            Handler = people[1],
            Phone = phone,
            FilledAt = filledAt,
            Funding = funding,
            PeriodIndicators = [.. rows.Select(row => row.Period).OfType<Indicator>()],
            AnnualIndicators = [.. rows.Select(row => row.Annual).OfType<Indicator>()],
            Extra = extra,
        };

    private static Gen<T?> Blank<T>(Gen<T> some)
        where T : class => Gen.Frequency((4, some.Select(value => (T?)value)), (1, Gen.Constant<T?>(null)));

    private static Gen<Funding> Fundings(FormLayout layout) =>
        from unit in Gen.Elements(MoneyUnit.Yuan, MoneyUnit.Yuan, MoneyUnit.WanYuan)
        let lines = Lines(layout, unit)
        from amounts in Gen.Frequency((5, Yuan.Select(amount => (decimal?)amount)), (1, Gen.Constant<decimal?>(0)), (1, Gen.Constant<decimal?>(null))).ArrayOf(lines.Count)
        from odd in Gen.Choose(0, 30)
        from own in Gen.Choose(0, 8)
        select new Funding
        {
            Lines =
            [
                .. lines.Select((line, i) => Odd(line with { Amount = amounts[i] }, i == odd)),
                .. own < 2 ? [lines[own * (lines.Count - 1)] with { Source = "彩票公益金", Amount = 12_345.6m, Label = "彩票公益金" }] : Array.Empty<FundingLine>(),
            ],
        };

    /// <summary>The layout's lines, blank.</summary>
    private static List<FundingLine> Lines(FormLayout layout, MoneyUnit unit) =>
    [
        .. from side in FormSides.Both
           from source in DerivedPaper.SourcesOf(layout, side)
           select new FundingLine(side, source.Source, null) { WrittenIn = unit },
    ];

    private static FundingLine Odd(FundingLine line, bool isOdd) => isOdd ? line with { Amount = null, Unreadable = "约五百万" } : line;

    private static Gen<ImmutableArray<ExtraEntry>> Extras() => Gen.Frequency(
        (4, Gen.Constant(ImmutableArray<ExtraEntry>.Empty)),
        (1, Line.Select(text => ImmutableArray.Create(new ExtraEntry("项目编号", text), new ExtraEntry("评审意见", "同意")))));

    private static Gen<ImmutableArray<(Indicator? Period, Indicator? Annual)>> Rows() =>
        from classes in Gen.SubListOf(Classes)
        from counts in Gen.Choose(1, 3).ArrayOf(Classes.Length)
        from sides in Gen.Frequency((6, Gen.Constant(3)), (1, Gen.Constant(1)), (1, Gen.Constant(2))).ArrayOf(Classes.Length * 3)
        from texts in Blank(Gen.Frequency((6, Line), (1, Gen.Elements("服务对象满意度", "及时", "≥90%", "数量指标的个数", "社会效益", "3公里", "同上", "无")))).ArrayOf(Classes.Length * 12)
        from weighed in Gen.Elements(false, false, true)
        select Build([.. classes.Append(Classes[0]).Distinct().OrderBy(one => Array.IndexOf(Classes, one))], counts, sides, texts, weighed);

    private static readonly (string Level1, string Level2)[] Classes =
    [
        ("产出指标", "数量指标"), ("产出指标", "质量指标"), ("产出指标", "时效指标"), ("产出指标", "成本指标"), ("效益指标", "经济效益指标"), ("效益指标", "社会效益指标"), ("效益指标", "生态效益指标"),
        ("效益指标", "可持续影响指标"), ("效益指标", "品牌效应"), ("成本指标", "社会成本指标"), ("满意度指标", "服务对象满意度指标"),
    ];

    private static ImmutableArray<(Indicator? Period, Indicator? Annual)> Build(IReadOnlyList<(string Level1, string Level2)> classes, int[] counts, int[] sides, string?[] texts, bool weighed)
    {
        var (rows, period, annual, text) = (ImmutableArray.CreateBuilder<(Indicator?, Indicator?)>(), 0, 0, 0);
        for (var i = 0; i < classes.Count; i++)
        {
            for (var row = 0; row < counts[i]; row++)
            {
                // A form whose rows all stand alone could not tell whether it knows no twins or has none.
                var side = i + row == 0 ? 3 : sides[(i * 3) + row];
                var first = (side & 1) == 0 ? null : Make($"p{period + 1}", classes[i], texts[text++], texts[text++], weighed);
                var second = (side & 2) == 0 ? null : Make($"a{annual + 1}", classes[i], texts[text++], texts[text++], weighed);
                (period, annual) = (period + (first is null ? 0 : 1), annual + (second is null ? 0 : 1));
                rows.Add(first is null || second is null ? (first, second) : (first with { TwinId = second.Id }, second with { TwinId = first.Id }));
            }
        }

        return rows.ToImmutable();
    }

    private static Indicator Make(string id, (string Level1, string Level2) kind, string? name, string? value, bool weighed) =>
        new() { Id = id, Level1 = kind.Level1, Level2 = kind.Level2, Name = name ?? "完成数量", Value = AreSeveral(name, value) ? null : value, Weight = weighed ? 12.5m : null };

    /// <summary>Where name and value both count ① ②, the cells do hold several indicators, and are rightly read as such.</summary>
    private static bool AreSeveral(string? name, string? value) => name?.StartsWith('①') is true && value?.StartsWith('①') is true;
}
