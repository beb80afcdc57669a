using System.Collections.Immutable;
using Biaochi.Forms;

namespace Biaochi.Reviewer.Reading.Across;

/// <summary>
/// Who fills in the forms of a batch, and under which mobile number. Masked and blank contacts say nothing and are not in it; forms of different years are
/// not held against each other, since people and their numbers change.
/// </summary>
internal sealed class ContactBook
{
    private readonly ImmutableArray<FormContact?> _byForm;
    private readonly ILookup<string, FormContact> _byPhone;
    private readonly ILookup<string, FormContact> _byUnit;

    public ContactBook(ImmutableArray<TargetForm> forms)
    {
        _byForm = [.. forms.Select(FormContact.Of)];
        var known = _byForm.OfType<FormContact>().ToImmutableArray();
        _byPhone = known.SelectMany(contact => contact.Mobiles, KeyValuePair.Create).ToLookup(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
        _byUnit = known.ToLookup(contact => contact.Unit, StringComparer.Ordinal);
    }

    public FormContact? Of(int form) => _byForm[form];

    /// <summary>The contacts that have one of the numbers of <paramref name="contact"/> and are surely another person.</summary>
    public IEnumerable<FormContact> OthersWithPhoneOf(FormContact contact) =>
        contact.Mobiles.SelectMany(phone => _byPhone[phone]).Distinct().Where(other => contact.IsOfSameYear(other) && !contact.MayBeSamePersonAs(other));

    /// <summary>The contacts of the same person in the same unit that have none of the numbers of <paramref name="contact"/>.</summary>
    public IEnumerable<FormContact> OtherPhonesOf(FormContact contact) =>
        _byUnit[contact.Unit].Where(other => contact.IsOfSameYear(other) && other.Handler == contact.Handler && !other.Mobiles.Any(contact.Mobiles.Contains));
}
