using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Biaochi.Forms;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Completeness;

/// <summary>
/// 技术残留: what a program or a template left in a cell and no reader is meant to see: HTML tags, errors of a spreadsheet, hints for filling in, the
/// blanks of a model text (××), the cell's own label.
/// </summary>
internal sealed partial class Residue : ReviewRule
{
    /// <summary>Without one of these signs a text has neither markup nor a blank of a model text.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("<&×Xx○〇_＿");

    private readonly FindingCase _markup;
    private readonly FindingCase _hint;
    private readonly FindingCase _label;
    private readonly WordList _hints;
    private readonly WordList _errors;

    /// <summary>Both of them: most texts have none of it, and one pass tells.</summary>
    private readonly WordList _words;

    public Residue(ReviewKnowledge knowledge)
        : base(knowledge, "residue", "技术残留", ReviewAspect.Completeness)
    {
        _markup = Knowledge.Case("markup");
        _hint = Knowledge.Case("hint");
        _label = Knowledge.Case("label");
        _hints = Knowledge.Words("hints");
        _errors = Knowledge.Words("errors");
        _words = [.. _hints, .. _errors];
    }

    public override IEnumerable<Finding> Check(ReviewedForm form) =>
    [
        .. Remnants(form).GroupBy(found => found.Left, (_, same) => Finding([.. same])),
        .. form.Texts.Select(OwnLabel).OfType<Finding>(),
    ];

    [GeneratedRegex(@"</?[a-zA-Z][^<>]{0,80}>|&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|mdash|#\d{2,5});")]
    private static partial Regex Markup();

    /// <summary>××, XX or ○○ where a figure or name should be; one sign alone is a multiplication.</summary>
    [GeneratedRegex("[×Xx○〇]{2,}|_{3,}|＿{2,}")]
    private static partial Regex Blank();

    private IEnumerable<Remnant> Remnants(ReviewedForm form)
    {
        if (Left(form.Form.ProjectName) is var (inName, name))
        {
            yield return new Remnant(inName, name, form.Form.ProjectName!, FindingPlace.Of(FormField.ProjectName), "“项目名称”");
        }

        foreach (var text in form.Texts)
        {
            if (Left(text.Text) is var (situation, left))
            {
                yield return new Remnant(situation, left, text.Text, FindingPlace.Of(text.Field), text.Label);
            }
        }

        foreach (var row in form.Rows)
        {
            if (Left(row.Indicator.Name) is var (inRow, left))
            {
                yield return new Remnant(inRow, left, row.Indicator.Name!, row.At(IndicatorCell.Name), $"{row.Side.Label()}{row.Indicator.Level2}名称");
            }

            if (Left(row.Indicator.Value) is var (inValue, value))
            {
                yield return new Remnant(inValue, value, row.Indicator.Value!, row.At(IndicatorCell.Value), $"{row.Side.Label()}{row.Indicator.Level2}的指标值");
            }
        }
    }

    private (FindingCase Case, string Left)? Left(string? text) =>
        text is null || !(text.AsSpan().ContainsAny(Signs) || text.HasAny(_words)) ? null : Markup(text) ?? Hint(text);

    private (FindingCase Case, string Left)? Markup(string text) =>
        Markup().Match(text) is { Success: true } tag ? (_markup, tag.Value) : text.FirstOf(_errors) is { } error ? (_markup, error) : null;

    private (FindingCase Case, string Left)? Hint(string text) =>
        text.FirstOf(_hints) is { } hint ? (_hint, hint) : Blank().Match(text) is { Success: true } blank ? (_hint, blank.Value) : null;

    private Finding Finding(ImmutableArray<Remnant> same)
    {
        var (situation, left, text, place, _) = same[0];
        var where = string.Join('、', same.Select(found => found.Label).Distinct());
        var isMarkup = ReferenceEquals(situation, _markup);
        return Find(
            situation,
            place,
            [.. same.Select(found => found.Text.Trim()).Distinct().Select(whole => Excerpt.Around(whole, left))],
            isMarkup ? $"{where}残留程序代码“{left}”，公开后是乱码。" : $"{where}留有模板的提示或空位“{left}”，应填的内容没有填。",
            isMarkup ? $"请删除“{left}”，把前后文字连成一句。" : "请按本项目的实际情况填写，并删除模板文字。") with
        {
            Repair = isMarkup && Markup().IsMatch(text) ? Markup().Replace(text, "").Trim() : null,
        };
    }

    /// <summary>Nobody repeats the label of a cell in it on purpose; it came with what was pasted.</summary>
    private Finding? OwnLabel(NarrativeText text)
    {
        var label = text.Field.Label();
        if (text.Compact.Length <= label.Length + 1 || !text.Compact.StartsWith(label, StringComparison.Ordinal) || text.Compact[label.Length] is not ('：' or ':'))
        {
            return null;
        }

        var colon = text.Text.IndexOfAny(['：', ':']);
        return Find(_label, FindingPlace.Of(text.Field), [text.Text[..(colon + 1)]], $"{text.Label}栏内又写了一遍栏目名“{label}：”，是粘贴时带入的。", "请删除重复的栏目名。") with
        {
            Repair = text.Text[(colon + 1)..].Trim(),
        };
    }

    /// <param name="Left">What was left behind, to the letter.</param>
    /// <param name="Text">The whole cell.</param>
    private sealed record Remnant(FindingCase Case, string Left, string Text, FindingPlace Place, string Label);
}
