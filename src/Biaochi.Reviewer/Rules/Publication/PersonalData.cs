using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Publication;

/// <summary>
/// 个人信息: a mobile, identity or bank card number in any cell. An office telephone is none. The opinion never repeats the number, so that it can be
/// sent on; the evidence has it.
/// </summary>
internal sealed class PersonalData : ReviewRule
{
    private static readonly ImmutableArray<FormField> Cells = [.. FormFields.All.Except(ReviewedForm.Contacts)];

    private readonly FindingCase _contact;
    private readonly FindingCase _text;

    public PersonalData(ReviewKnowledge knowledge)
        : base(knowledge, "personal-data", "个人信息", ReviewAspect.Publication)
    {
        _contact = Knowledge.Case("contact");
        _text = Knowledge.Case("text");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        if (Contact(form) is { } contact)
        {
            yield return contact;
        }

        foreach (var field in Cells)
        {
            if (PersonalNumber.IsIn(form.Form.Text(field)))
            {
                yield return InText(FindingPlace.Of(field), $"“{field.Label()}”", form.Form.Text(field));
            }
        }

        foreach (var pair in form.Pairs)
        {
            if (pair.RowsThat(HasNumber) is [var row, ..])
            {
                yield return InIndicator(row);
            }
        }

        foreach (var extra in form.Form.Extra)
        {
            if (PersonalNumber.IsIn(extra.Text))
            {
                yield return InText(FindingPlace.WholeForm, $"“{extra.Label}”", extra.Text);
            }
        }
    }

    /// <summary>Contacts must be given in the workflow, where publication masks them; a document of unknown use may be put on a site as it is.</summary>
    private Finding? Contact(ReviewedForm form)
    {
        if (form.Context is { IsPublishedCopy: false } or { ContactsMayStand: true } || !ReviewedForm.Contacts.Any(field => PersonalNumber.IsIn(form.Form.Text(field))))
        {
            return null;
        }

        var cells = ReviewedForm.Contacts.Where(field => !form.IsBlank(field)).Select(field => (Field: field, Text: form.Form.Text(field)!)).ToList();
        var numbered = cells.FindAll(cell => PersonalNumber.IsIn(cell.Text));
        var numbers = numbered.SelectMany(cell => PersonalNumber.In(cell.Text)).ToList();
        var names = cells.FindAll(cell => cell.Field is not FormField.Phone);
        var whose = names.Count == 0 ? "" : $"{string.Join('、', names.Select(cell => cell.Field.Label()))}姓名和";
        return Find(
            _contact,
            FindingPlace.Of(numbered[0].Field),
            [.. names.Except(numbered).Select(cell => cell.Text), .. numbers.Select(number => number.Written).Distinct()],
            $"表尾的{whose}{Kinds(numbers)}是个人信息，随表公开没有依据。",
            "公开前请隐去姓名，号码改为单位办公电话；审核版可以保留。");
    }

    private Finding InIndicator(ReviewedIndicator row) => InText(row.Place, $"{row.Side.Label()}指标“{row.Indicator.Level2}”", row.Indicator.Name, row.Indicator.Value);

    private Finding InText(FindingPlace place, string label, params string?[] texts)
    {
        ImmutableArray<PersonalNumber> numbers = [.. texts.OfType<string>().SelectMany(PersonalNumber.In).Distinct()];
        return Find(
            _text,
            place,
            [.. numbers.Select(number => number.Written)],
            $"{label}中写有{Kinds(numbers)}，是个人信息，不得随表公开。",
            "请删去号码；确需说明对象的，写人数或类别。");
    }

    private static bool HasNumber(ReviewedIndicator row) => PersonalNumber.IsIn(row.Indicator.Name) || PersonalNumber.IsIn(row.Indicator.Value);

    private static string Kinds(IEnumerable<PersonalNumber> numbers) => string.Join('、', numbers.Select(number => number.Kind).Distinct().Select(Word));

    private static string Word(PersonalNumberKind kind) => kind switch
    {
        PersonalNumberKind.Mobile => "手机号码",
        PersonalNumberKind.Identity => "身份证号码",
        PersonalNumberKind.BankCard => "银行卡号",
    };
}
