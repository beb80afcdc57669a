using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Biaochi.Forms.Indicators;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Knowledge;

/// <summary>A field of spending (低保, 供热, 农村公路 …) with the indicators that an expert expects of it.</summary>
/// <param name="Name">What it is called in opinions.</param>
/// <param name="Words">The words of project names by which it is known.</param>
/// <param name="Serves">Whose satisfaction counts.</param>
/// <param name="Core">What its output is counted in, by unit or word: an indicator of quantity or benefit has one of them.</param>
/// <param name="Essential">The benefits for which the field exists.</param>
/// <param name="Indicators">Examples by class, with × where a figure belongs.</param>
internal sealed partial record SpendingField(
    string Name,
    ImmutableArray<string> Words,
    string Serves,
    ImmutableArray<string> Core,
    ImmutableArray<IndicatorCategory> Essential,
    ImmutableDictionary<IndicatorCategory, ImmutableArray<string>> Indicators)
{
    private const int Shown = 2;

    /// <summary>So many first letters tell that the form has the indicator already: 生活垃圾清运 is not 生活垃圾无害化处理.</summary>
    private const int SameStart = 6;

    /// <summary>
    /// Examples for that class which the form does not have yet, with the form's own figure in the place of × where it counts in the same unit:
    /// “受益学生1350人”“生均成本×元/人”. Empty where the field has none.
    /// </summary>
    public string Examples(ReviewedForm form, IndicatorCategory? category)
    {
        if (category is not { } wanted || !Indicators.TryGetValue(wanted, out var all))
        {
            return "";
        }

        var names = form.Rows.Select(row => row.Name).ToList();
        var open = all.Where(example => !names.Exists(name => name.Contains(Stem(example), StringComparison.Ordinal))).Take(Shown);
        return string.Concat(open.Select(example => $"“{WithFigures(form, example)}”"));
    }

    /// <summary>The unit in which the field counts something called so: 盏 for 维护路灯数量, as it has 安装路灯×盏. Null where it counts nothing like it.</summary>
    public string? UnitOf(string name) => Indicators.TryGetValue(IndicatorCategory.Quantity, out var counted)
        ? counted.Select(example => Counted().Match(example)).FirstOrDefault(thing => thing.Success && name.Contains(thing.Groups[1].Value, StringComparison.Ordinal))?.Groups[2].Value
        : null;

    /// <summary>受益学生 of 受益学生×人.</summary>
    private static string Stem(string example) => string.Concat(example.TakeWhile(char.IsLetter).Take(SameStart));

    [GeneratedRegex(@"×(\p{L}+)$")]
    private static partial Regex Blank();

    /// <summary>What is counted, by its last two letters, and the unit.</summary>
    [GeneratedRegex(@"(\p{L}{2})×(\p{L}+)$")]
    private static partial Regex Counted();

    /// <summary>Only a count of those who are served goes from one indicator to another: the people of the output are the people who benefit.</summary>
    private static string WithFigures(ReviewedForm form, string example) => Blank().Replace(example, blank =>
    {
        var unit = blank.Groups[1].Value;
        var row = unit is "人" or "户" or "亩" ? form.Indicators.FirstOrDefault(row => row.Category is IndicatorCategory.Quantity && row.Value.Unit?.Standard == unit && row.Value.Number > 0m) : null;
        return row is null ? blank.Value : row.ValueText.TrimStart('≥', '≤', '＞', '>', '=', '＝');
    });
}

/// <summary>All fields of the rule set.</summary>
internal sealed class SpendingFields(ImmutableArray<SpendingField> fields)
{
    private readonly WordList _words = [.. fields.SelectMany(field => field.Words)];
    private readonly FrozenDictionary<string, SpendingField> _byWord = fields.SelectMany(field => field.Words, (field, word) => (field, word)).DistinctBy(entry => entry.word)
        .ToFrozenDictionary(entry => entry.word, entry => entry.field, StringComparer.Ordinal);

    public static SpendingFields None { get; } = new([]);

    /// <summary>True where the text has a word of any field.</summary>
    public bool AreIn(string text) => text.HasAny(_words);

    /// <summary>Every field of which the text has a word.</summary>
    public IEnumerable<SpendingField> In(string text) => fields.Where(field => field.Words.Any(word => text.Contains(word, StringComparison.Ordinal)));

    /// <summary>The field that the project's name tells, by its longest word; null where none does.</summary>
    public SpendingField? Of(ReviewedForm form) => form.ProjectName.FirstOf(_words) is { } word ? _byWord[word] : null;
}
