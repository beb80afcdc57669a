using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Forms.Indicators;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Relevance;

/// <summary>
/// 核心产出缺失: quantities are there and none says what is produced: only money and shares; only a number of projects or kinds; institutions where persons
/// get the money; sessions without participants. Said once a form, the plainest first.
/// </summary>
internal sealed class CoreOutputMissing : ReviewRule
{
    /// <summary>Whoever supports many projects produces their number; with a few, each has its own output.</summary>
    private const decimal FewProjects = 5m;

    /// <summary>Whoever names more quantities has said what is done, in words that no list may have.</summary>
    private const int FewQuantities = 2;
    private const int ShownRows = 2;

    /// <summary>Most Chinese words have two letters.</summary>
    private const int WordLength = 2;
    private const char Gap = ' ';
    private const string GapText = " ";

    private readonly SpendingFields _fields;
    private readonly FindingCase _field;
    private readonly FindingCase _noQuantity;
    private readonly FindingCase _projectsOnly;
    private readonly FindingCase _kindsOnly;
    private readonly FindingCase _persons;
    private readonly FindingCase _sessions;
    private readonly WordList _projectNames;
    private readonly WordList _kindUnits;
    private readonly WordList _personProjects;
    private readonly WordList _personUnits;
    private readonly WordList _institutions;
    private readonly WordList _trainings;
    private readonly WordList _sessionUnits;
    private readonly WordList _commonWords;

    public CoreOutputMissing(ReviewKnowledge knowledge)
        : base(knowledge, "core-output-missing", "核心产出缺失", ReviewAspect.Relevance)
    {
        _fields = knowledge.Fields;
        _field = Knowledge.Case("field");
        _noQuantity = Knowledge.Case("no-quantity");
        _projectsOnly = Knowledge.Case("projects-only");
        _kindsOnly = Knowledge.Case("kinds-only");
        _persons = Knowledge.Case("persons");
        _sessions = Knowledge.Case("sessions");
        _projectNames = Knowledge.Words("project-names");
        _kindUnits = Knowledge.Words("kind-units");
        _personProjects = Knowledge.Words("person-projects");
        _personUnits = Knowledge.Words("person-units");
        _institutions = Knowledge.Words("institutions");
        _trainings = Knowledge.Words("trainings");
        _sessionUnits = Knowledge.Words("session-units");
        _commonWords = Knowledge.Words("common-words");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        var side = form.Period.Any(row => row.Category is IndicatorCategory.Quantity) ? FormSide.Period : FormSide.Annual;
        ImmutableArray<ReviewedIndicator> rows = [.. form.IndicatorsOf(side).Where(row => row is { Category: IndicatorCategory.Quantity, Name.Length: > 0, ValueText.Length: > 0 })];
        if (rows.IsEmpty)
        {
            yield break;
        }

        if ((NoQuantity(form, rows) ?? ProjectsOnly(form, rows) ?? KindsOnly(form, rows) ?? Persons(form, rows) ?? Sessions(rows) ?? OfField(form, side, rows)) is { } found)
        {
            yield return found;
        }
    }

    private Finding? NoQuantity(ReviewedForm form, ImmutableArray<ReviewedIndicator> rows) => rows.Any(IsMoneyOrShare) && rows.All(row => IsMoneyOrShare(row) || IsWords(row))
        ? Say(_noQuantity, rows[0], rows, $"数量指标只有{Listed(rows)}，没有一项说明做多少事。", $"请补填产出，如{Outputs(form) ?? "×人、×户、×公里"}；金额、比率移到成本、质量指标。")
        : null;

    private Finding? ProjectsOnly(ReviewedForm form, ImmutableArray<ReviewedIndicator> rows) => rows.All(row => row.Value is { Unit.Dimension: Dimension.Count, Number: <= FewProjects } && row.Name.EndsWithAny(_projectNames))
        ? Say(_projectsOnly, rows[0], rows, $"数量指标只有{Listed(rows)}，只数了项目，没有写做什么、做多少。", $"请按实施内容补填产出，如{Outputs(form) ?? "设备×台、管网×公里、服务×人次"}。")
        : null;

    private Finding? KindsOnly(ReviewedForm form, ImmutableArray<ReviewedIndicator> rows) => rows.All(row => row.Value.Unit is { } unit && _kindUnits.Contains(unit.Standard))
        ? Say(_kindsOnly, rows[0], rows, $"数量指标只有{Listed(rows)}，只数了种类，没有写做多少。", $"请补填各类的数量，如{Outputs(form) ?? "参保×户、服务×人次、购置×台"}。")
        : null;

    private Finding? Persons(ReviewedForm form, ImmutableArray<ReviewedIndicator> rows)
    {
        var isForPersons = form.ProjectName.HasAny(_personProjects);
        var isCounted = rows.Any(row => row.Value.Unit is { } unit && _personUnits.Contains(unit.Standard)) || rows.Any(row => row.Name.Contains('人', StringComparison.Ordinal));
        return isForPersons && !isCounted && rows.All(row => row.Value.IsMeasurable && row.Name.HasAny(_institutions))
            ? Say(_persons, rows[0], rows, $"资金按人安排，数量指标却只有{Listed(rows)}，没有人数。", "请补填补助（奖励、服务）的人数和每人的标准。")
            : null;
    }

    private Finding? Sessions(ImmutableArray<ReviewedIndicator> rows)
    {
        var session = rows.FirstOrDefault(row => row.Name.HasAny(_trainings) && row.Value.Unit is { } unit && _sessionUnits.Contains(unit.Standard));
        var isCounted = rows.Any(row => row.Value.Unit is { } unit && _personUnits.Contains(unit.Standard));
        return session is not null && !isCounted
            ? Say(_sessions, session, [session], $"“{session.Name}”只有场次（{session.ValueText}），没有人数，费用无从核对。", "请补填培训人次（如每次×人、共×人次）。")
            : null;
    }

    /// <summary>What the field of spending is counted in stands neither in a quantity nor in a benefit.</summary>
    private Finding? OfField(ReviewedForm form, FormSide side, ImmutableArray<ReviewedIndicator> rows)
    {
        var isPlain = rows.Length <= FewQuantities && rows.All(row => row.Value.IsMeasurable && !(row.Name.EndsWithAny(_projectNames) && row.Value.Number > FewProjects) && !(row.Value.Unit is { } unit && _personUnits.Contains(unit.Standard)));
        if (!isPlain || _fields.Of(form) is not { Core.IsEmpty: false } field || form.IndicatorsOf(side).Any(row => row.Value.IsMeasurable && field.Core.Any(word => row.Value.Unit?.Standard == word || row.Name.Contains(word, StringComparison.Ordinal))) || rows.Any(row => IsOfProject(form, field, row)))
        {
            return null;
        }

        var examples = field.Examples(form, IndicatorCategory.Quantity) + field.Examples(form, IndicatorCategory.SocialBenefit);
        return Say(_field, rows[0], rows, $"数量指标只有{Listed(rows)}，没有{field.Name}项目的主要产出。", examples.Length > 0 ? $"请补填，如{examples}。" : "请补填主要产出。");
    }

    /// <summary>数字化加工页数 of a project 档案数字化加工: what the project's own name says is counted, whatever its field usually counts.</summary>
    private bool IsOfProject(ReviewedForm form, SpendingField field, ReviewedIndicator row)
    {
        var name = OwnWords(row.Name, field);
        for (var i = 0; i + WordLength <= name.Length; i++)
        {
            var word = name.AsSpan(i, WordLength);
            if (!word.Contains(Gap) && form.ProjectName.AsSpan().Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Without what names of every project have, and without the words by which the field is known: 公交车数量 says no more than that it is about buses.</summary>
    private string OwnWords(string name, SpendingField field) =>
        _commonWords.Concat(field.Words).Aggregate(name, (rest, word) => rest.Replace(word, GapText, StringComparison.Ordinal));

    /// <summary>What the form's field of spending counts; null where it has nothing, or where the name tells of several: a platform for food inspection inspects nothing.</summary>
    private string? Outputs(ReviewedForm form) =>
        _fields.In(form.ProjectName).ToList() is [var field] && field.Examples(form, IndicatorCategory.Quantity) is { Length: > 0 } examples ? examples : null;

    private Finding Say(FindingCase situation, ReviewedIndicator at, ImmutableArray<ReviewedIndicator> rows, string opinion, string suggestion) =>
        Find(situation, at.Place, [.. rows.SelectMany(row => new[] { row.Indicator.Name!, row.Indicator.Value! }).Distinct()], opinion, suggestion);

    private static bool IsMoneyOrShare(ReviewedIndicator row) => row.Value.Unit?.Dimension is Dimension.Money or Dimension.UnitPrice or Dimension.Ratio;

    /// <summary>A description of the work, with nothing counted or measured in it.</summary>
    private static bool IsWords(ReviewedIndicator row) => !row.Value.IsMeasurable
        && TextFigure.FindAll(row.ValueText).All(figure => figure.IsDate || figure.Unit?.Dimension is Dimension.Money or Dimension.UnitPrice or Dimension.Ratio);

    private static string Listed(ImmutableArray<ReviewedIndicator> rows) => GoalFigures.Shown(rows.Take(ShownRows)) + (rows.Length > ShownRows ? $"等{rows.Length}项" : "");
}
