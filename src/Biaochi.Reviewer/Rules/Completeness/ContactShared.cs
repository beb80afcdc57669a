using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Reading.Across;

namespace Biaochi.Reviewer.Rules.Completeness;

/// <summary>
/// 联系方式重复: one mobile number under two people, or two numbers of one person in one unit, so that whoever has a question reaches the wrong one. One
/// person who fills in many forms is normal, and so is the office telephone of many.
/// </summary>
internal sealed class ContactShared : ReviewRule
{
    private readonly FindingCase _people;
    private readonly FindingCase _phones;

    public ContactShared(ReviewKnowledge knowledge)
        : base(knowledge, "contact-shared", "联系方式重复", ReviewAspect.Completeness)
    {
        _people = Knowledge.Case("people");
        _phones = Knowledge.Case("phones");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        if (form.Batch.IsAlone || form.Batch.Contacts.Of(form.Number) is not { } contact)
        {
            return [];
        }

        return form.Batch.Contacts.OthersWithPhoneOf(contact).FirstOrDefault() is { } stranger ? [People(contact, stranger)]
            : form.Batch.Contacts.OtherPhonesOf(contact).FirstOrDefault() is { } other ? [Phones(contact, other)]
            : [];
    }

    private Finding People(FormContact contact, FormContact other)
    {
        var phone = contact.Mobiles.First(other.Mobiles.Contains);
        return Find(
            _people,
            FindingPlace.Of(FormField.Phone),
            Evidence(contact),
            $"电话{phone}在本表属于{contact.Handler}，在{FormNames.Of(other.Form)}中属于{other.Handler}，至少有一处填错。",
            "请核对后各填本人的号码。");
    }

    private Finding Phones(FormContact contact, FormContact other) => Find(
        _phones,
        FindingPlace.Of(FormField.Phone),
        Evidence(contact),
        $"{contact.Handler}的电话在本表是{contact.Mobiles[0]}，在本单位{FormNames.Titled(other.Form)}中是{other.Mobiles[0]}。",
        "请核实后统一填现用号码；确是同名两人的，不必修改。");

    private static ImmutableArray<string> Evidence(FormContact contact) =>
        [contact.Written, contact.Form.Phone!.Trim()];
}
