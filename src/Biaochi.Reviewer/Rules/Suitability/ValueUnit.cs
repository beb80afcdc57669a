using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Forms.Indicators;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Suitability;

/// <summary>计量单位错误: no unit, an incomplete one (567万), one that means something else (5月 for 5个月), or one that does not measure what the name says.</summary>
internal sealed class ValueUnit : IndicatorRule
{
    /// <summary>Where so many figures stand without a unit and none has one, the layout has a cell of its own for it that was not read.</summary>
    private const int UnitsElsewhere = 3;

    private readonly FindingCase _afterTenThousand;
    private readonly FindingCase _stroke;
    private readonly FindingCase _months;
    private readonly FindingCase _degrees;
    private readonly FindingCase _standardWithoutMoney;
    private readonly FindingCase _otherMeasure;
    private readonly FindingCase _none;
    private readonly FindingCase _beyondWhole;
    private readonly WordList _durationNames;
    private readonly WordList _temperatureNames;
    private readonly WordList _standardNames;
    private readonly WordList _areaNames;
    private readonly WordList _lengthNames;
    private readonly WordList _peopleNames;
    private readonly WordList _moneyNames;
    private readonly WordList _withoutUnit;
    private readonly WordList _wholeShares;
    private readonly FindingCase _perUnit;
    private readonly WordList _perUnitNames;
    private readonly WordList _payments;
    private readonly WordList _saidUnits;
    private readonly SpendingFields _fields;

    public ValueUnit(ReviewKnowledge knowledge)
        : base(knowledge, "value-unit", "计量单位错误", ReviewAspect.Suitability)
    {
        _afterTenThousand = Knowledge.Case("after-ten-thousand");
        _stroke = Knowledge.Case("stroke");
        _months = Knowledge.Case("months");
        _degrees = Knowledge.Case("degrees");
        _standardWithoutMoney = Knowledge.Case("standard-without-money");
        _otherMeasure = Knowledge.Case("other-measure");
        _none = Knowledge.Case("none");
        _beyondWhole = Knowledge.Case("beyond-whole");
        _durationNames = Knowledge.Words("duration-names");
        _temperatureNames = Knowledge.Words("temperature-names");
        _standardNames = Knowledge.Words("standard-names");
        _areaNames = Knowledge.Words("area-names");
        _lengthNames = Knowledge.Words("length-names");
        _peopleNames = Knowledge.Words("people-names");
        _moneyNames = Knowledge.Words("money-names");
        _withoutUnit = Knowledge.Words("without-unit");
        _wholeShares = Knowledge.Words("whole-shares");
        _perUnit = Knowledge.Case("per-unit");
        _perUnitNames = Knowledge.Words("per-unit-names");
        _payments = Knowledge.Words("payments");
        _saidUnits = Knowledge.Words("said-units");
        _fields = knowledge.Fields;
    }

    protected override IndicatorObjection? Judge(ReviewedForm form, ReviewedIndicator row) =>
        row.Name.Length == 0 || row.ValueText.Length == 0 ? null : Writing(row) ?? Meaning(row) ?? Missing(form, row);

    private IndicatorObjection? Writing(ReviewedIndicator row) => row switch
    {
        { Value: { Multiplier: { } multiplier, Unit: null, Kind: IndicatorValueKind.Number } } when row.ValueText.EndsWith(multiplier, StringComparison.Ordinal) => AfterTenThousand(row, multiplier),
        _ when row.ValueText.Contains('\\', StringComparison.Ordinal) => Mend(
            _stroke,
            $"的单位写成“{row.ValueText}”，斜杠写反。",
            row.Value.Unit is { } unit && row.ValueText.EndsWith(unit.Written, StringComparison.Ordinal) ? row.ValueText[..^unit.Written.Length] + unit.Standard : row.ValueText.Replace('\\', '/')),
        { Value: { Unit.Standard: "月", Number: { } months } } when row.Name.HasAny(_durationNames) && !row.ValueText.Contains("个月", StringComparison.Ordinal) => Mend(
            _months,
            $"的值“{row.ValueText}”读作{months:0}月份，而名称说的是时间长短。",
            row.ValueText.Replace("月", "个月", StringComparison.Ordinal)),
        { Value.Unit: { Written: "度", Dimension: Dimension.Temperature } } when row.Name.HasAny(_temperatureNames) => Mend(
            _degrees,
            $"的值“{row.ValueText}”，温度的计量单位应写“℃”。",
            row.ValueText.Replace("度", "℃", StringComparison.Ordinal)),
        _ => null,
    };

    private IndicatorObjection AfterTenThousand(ReviewedIndicator row, string multiplier)
    {
        var unit = row.Category is IndicatorCategory.Cost || row.Name.HasAny(_moneyNames) ? "元" : UnitOfPeople(row.Name);
        return unit is not null
            ? Mend(_afterTenThousand, $"的值“{row.ValueText}”只有数字和“{multiplier}”，漏写了“{unit}”。", row.ValueText + unit)
            : new(_afterTenThousand, $"的值“{row.ValueText}”没有计量单位，是人次还是元看不出来。", $"请在“{multiplier}”后补写计量单位（如{multiplier}人次、{multiplier}元）。") { Cell = IndicatorCell.Value };
    }

    private IndicatorObjection? Meaning(ReviewedIndicator row)
    {
        if (row.Value is not { Kind: IndicatorValueKind.Number or IndicatorValueKind.NumberRange, Unit: { } unit })
        {
            return null;
        }

        if (row.Name.EndsWithAny(_standardNames) && unit.Dimension is not (Dimension.Money or Dimension.UnitPrice) && CountsPeopleByTime(unit))
        {
            return new(
                _standardWithoutMoney,
                $"的值“{row.ValueText}”单位错误，标准说的是钱，现在读作每年的人数。",
                $"请更正为金额单位，如“{row.ValueText.Replace(unit.Written, "", StringComparison.Ordinal)}元/{unit.Written.Replace('/', '·')}”，并与政策标准核对。") { Cell = IndicatorCell.Value };
        }

        if (Measured(row.Name) is { } measured && unit.Dimension != measured.Dimension && unit.Dimension is not (Dimension.Unknown or Dimension.Ratio))
        {
            return new(
                _otherMeasure,
                $"的值“{row.ValueText}”，“{unit.Written}”不是{measured.What}的单位。",
                $"请填写{measured.What}的数字和单位（如{measured.Example}），或改用与数字相符的名称。");
        }

        if (unit.Dimension is Dimension.Money && row.Category is IndicatorCategory.Cost && PerUnit(row) is { } examples)
        {
            return new(_perUnit, $"的值“{row.ValueText}”没有写明是每多少的金额。", $"请补全单位，如{examples}。") { Cell = IndicatorCell.Value };
        }

        return row.Value.Number > 100m && unit.Standard == "%" && row.Name.EndsWithAny(_wholeShares)
            ? new(_beyondWhole, $"的值“{row.ValueText}”超过100%，部分不会多于全部。", "请核对目标值，改为不超过100%的比率；说的是增长的，改用增长率。")
            : null;
    }

    /// <summary>What the value of a unit cost or of a standard of payment may be per; null for other names, and for those that say it: 人均补助标准.</summary>
    private string? PerUnit(ReviewedIndicator row) => row.Name switch
    {
        _ when row.Name.HasAny(_saidUnits) => null,
        _ when row.Name.HasAny(_perUnitNames) => $"“{row.ValueText}/平方米”“{row.ValueText}/公里”",
        _ when row.Name.EndsWithAny(_payments) => $"“{row.ValueText}/人·月”“{row.ValueText}/户”",
        _ => null,
    };

    private IndicatorObjection? Missing(ReviewedForm form, ReviewedIndicator row)
    {
        if (!LacksUnit(row) || HasUnitsElsewhere(form.IndicatorsOf(row.Side)))
        {
            return null;
        }

        if (form.TwinOf(row) is { Value: { Kind: IndicatorValueKind.Number, Unit: { } written } value } twin && value.Number == row.Value.Number && value.Multiplier is null)
        {
            return Mend(_none, $"的值“{row.ValueText}”没有计量单位，{twin.Side.Label()}栏为“{twin.ValueText}”。", row.ValueText + written.Written);
        }

        var unit = row.Name.EndsWithAny(_wholeShares) && row.Value.Number is > 1m and <= 100m ? "%" : UnitOfPeople(row.Name);
        return unit is not null
            ? Mend(_none, $"的值“{row.ValueText}”没有写“{unit}”。", row.ValueText + unit)
            : new(_none, $"的值“{row.ValueText}”没有计量单位，无法核对。", _fields.Of(form)?.UnitOf(row.Name) is { } usual ? $"请补写计量单位，如“{row.ValueText}{usual}”。" : "请在数字后补写计量单位，如人、户、个、公里、万元。") { Cell = IndicatorCell.Value };
    }

    /// <summary>Many figures without a unit, and none with one.</summary>
    private bool HasUnitsElsewhere(ImmutableArray<ReviewedIndicator> rows) => rows.Count(LacksUnit) >= UnitsElsewhere && !rows.Any(row => row.Value is { Kind: IndicatorValueKind.Number, Unit: not null });

    /// <summary>Nought is nought in any unit; a unit may stand in the name (人数（人）); a coefficient, an index or a rank has none.</summary>
    private bool LacksUnit(ReviewedIndicator row) =>
        row.Category is not null
        && row.Value is { Kind: IndicatorValueKind.Number, Unit: null, Multiplier: null, Words: null, Number: > 0m }
        && row.Name is not [.., ')' or '）']
        && !row.Name.EndsWithAny(_withoutUnit)
        && row.ValueText is [.., var last] && char.IsDigit(last);

    private (Dimension Dimension, string What, string Example)? Measured(string name) => name switch
    {
        _ when name.EndsWithAny(_areaNames) => (Dimension.Area, "面积", "亩、平方米、公顷"),
        _ when name.EndsWithAny(_lengthNames) => (Dimension.Length, "长度", "公里、米"),
        _ when name.EndsWithAny(_peopleNames) => (Dimension.Count, "人数、户数", "人、户"),
        _ => null,
    };

    /// <summary>The unit that a name ends in: 受益人数 counts 人. Null for other names.</summary>
    private static string? UnitOfPeople(string name) => name switch
    {
        _ when name.EndsWith("人次", StringComparison.Ordinal) || name.EndsWith("人次数", StringComparison.Ordinal) => "人次",
        _ when name.EndsWith("人数", StringComparison.Ordinal) => "人",
        _ when name.EndsWith("户数", StringComparison.Ordinal) => "户",
        _ => null,
    };

    private static bool CountsPeopleByTime(MeasureUnit unit) => unit.Written is ['人' or '户', '/', ..];

    private static IndicatorObjection Mend(FindingCase situation, string statement, string repair) => new(situation, statement, $"请改为“{repair}”。")
    {
        Cell = IndicatorCell.Value,
        Repair = repair,
    };
}
