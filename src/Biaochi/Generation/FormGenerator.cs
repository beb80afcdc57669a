using System.Collections.Immutable;
using System.Globalization;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;

namespace Biaochi.Generation;

/// <summary>
/// Realistic invented forms for tests of scale. A form depends on the seed and its number alone, so any of a million can be made again without the others.
/// </summary>
internal sealed class FormGenerator(long seed, int year = 2025)
{
    /// <summary>As many as a county of ordinary size has in a year.</summary>
    public const int FormsInCounty = 240;
    private readonly GenerationMaterial _material = GenerationMaterial.Default;

    /// <summary>The county made last: forms of one follow each other.</summary>
    [ThreadStatic]
    private static (long Seed, int Number, InventedCounty County)? _lastCounty;

    public TargetForm Form(int number)
    {
        var chance = Chance.For(seed, number);
        var county = County(number / FormsInCounty);
        var field = chance.Of(_material.Fields);
        var unit = chance.Next(field.Units.Count);
        var writer = new SlotWriter(_material.Common, field, county, year, chance);
        var goal = Text(writer, chance, "goal", 1, 1);
        var (inCharge, handler, phone) = county.Contact((int.Parse(field.Code, CultureInfo.InvariantCulture) * 16) + unit, chance);
        var form = new TargetForm
        {
            Layout = "shanxi-county",
            Title = $"{county.Name}县（区）级预算部门（单位）项目支出绩效目标申报表",
            FiscalYear = year,
            ProjectName = writer.Write(chance.Of(field.Names)),
            DepartmentCode = field.Code,
            DepartmentName = county.Name + field.Department,
            ImplementingUnit = county.Name + field.Units[unit],
            ProjectAttribute = chance.Next(3) == 0 ? "经常性项目" : "一次性项目（1年结束）",
            ProjectPeriod = "1年",
            Funding = Money(chance),
            Overview = Text(writer, chance, "overview", 2, 3),
            Basis = Text(writer, chance, "basis", 1, 1),
            Necessity = Text(writer, chance, "necessity", 1, 2),
            Safeguards = Text(writer, chance, "safeguards", 1, 2),
            Plan = Text(writer, chance, "plan", 1, 1),
            PeriodGoal = goal,
            AnnualGoal = goal,
            PersonInCharge = inCharge,
            Handler = handler,
            Phone = phone,
            FilledAt = FilledAt(chance),
        };
        return WithIndicators(form, writer, field);
    }

    /// <summary>The forms of some numbers as one county declares them: a unit's second project of a name is that project's next batch.</summary>
    public IReadOnlyList<TargetForm> CountyForms(int first, int count)
    {
        var named = new Dictionary<(string?, string?), int>();
        return [.. Enumerable.Range(first, count).Select(number => Named(Form(number)))];

        TargetForm Named(TargetForm form)
        {
            var batch = named[(form.ImplementingUnit, form.ProjectName)] = named.GetValueOrDefault((form.ImplementingUnit, form.ProjectName)) + 1;
            return batch == 1 ? form : form with { ProjectName = string.Create(CultureInfo.InvariantCulture, $"{form.ProjectName}（第{batch}批）") };
        }
    }

    private static TargetForm WithIndicators(TargetForm form, SlotWriter writer, SpendingField field)
    {
        var rows = field.Indicators.Select(row => (Level1: row[0], Level2: row[1], Name: writer.Write(row[2]), Value: writer.Write(row[3]))).ToList();
        return form with { PeriodIndicators = Rows('p', 'a'), AnnualIndicators = Rows('a', 'p') };

        ImmutableArray<Indicator> Rows(char side, char other) =>
            [.. rows.Select((row, i) => new Indicator { Id = $"{side}{i + 1}", TwinId = $"{other}{i + 1}", Level1 = row.Level1, Level2 = row.Level2, Name = row.Name, Value = row.Value })];
    }

    private InventedCounty County(int number)
    {
        if (_lastCounty is not { } last || last.Seed != seed || last.Number != number)
        {
            _lastCounty = last = (seed, number, new InventedCounty(_material.Names, seed, number));
        }

        return last.County;
    }

    /// <summary>Some of the sentences for a cell, none twice.</summary>
    private string Text(SlotWriter writer, Chance chance, string cell, int fewest, int most)
    {
        var sentences = _material.Common.Sentences[cell];
        var first = chance.Next(sentences.Count);
        return string.Concat(Enumerable.Range(first, chance.Between(fewest, Math.Min(most, sentences.Count))).Select(i => writer.Write(sentences[i % sentences.Count])));
    }

    private static Funding Money(Chance chance)
    {
        var county = chance.Between(20, 9000) * 1000m;
        var provincial = chance.Next(3) == 0 ? chance.Between(10, 6000) * 1000m : 0m;
        var central = chance.Next(4) == 0 ? chance.Between(10, 9000) * 1000m : 0m;
        return new Funding
        {
            Lines =
            [
                .. FormSides.Both.SelectMany(side => (FundingLine[])
                [
                    new(side, FundingSource.Total, county + provincial + central),
                    new(side, FundingSource.Central, central),
                    new(side, FundingSource.Provincial, provincial),
                    new(side, FundingSource.County, county),
                    new(side, FundingSource.Self, 0m),
                    new(side, FundingSource.Other, null),
                ]),
            ],
        };
    }

    /// <summary>A working hour of the autumn in which the year's forms are filled in.</summary>
    private string FilledAt(Chance chance) =>
        new DateTime(year - 1, chance.Between(9, 12), chance.Between(1, 28), chance.Between(8, 17), chance.Next(60), chance.Next(60), DateTimeKind.Unspecified)
            .ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
}
