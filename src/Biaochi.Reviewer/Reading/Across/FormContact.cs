using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Reading.Across;

/// <summary>The people of a form and their mobile numbers. An office telephone is shared by right and tells nobody apart.</summary>
internal sealed class FormContact
{
    private const int MobileLength = 11;

    /// <summary>0086.</summary>
    private const int PrefixLength = 4;
    private readonly ImmutableArray<string> _people;

    private FormContact(TargetForm form, ImmutableArray<string> people, ImmutableArray<string> mobiles)
    {
        Form = form;
        _people = people;
        Mobiles = mobiles;
        Unit = CompactText.Of(form.ImplementingUnit ?? form.DepartmentName);
    }

    public TargetForm Form { get; }

    public string Unit { get; }

    /// <summary>Whose number it is: 经办人, or 负责人 where no other is named.</summary>
    public string Handler => _people[0];

    /// <summary>The handler's cell to the letter.</summary>
    public string Written => (CompactText.Of(Form.Handler).Length > 0 ? Form.Handler : Form.PersonInCharge)!.Trim();

    /// <summary>Eleven digits each.</summary>
    public ImmutableArray<string> Mobiles { get; }

    /// <summary>Null where the form names nobody, or no mobile number.</summary>
    public static FormContact? Of(TargetForm form)
    {
        var people = new[] { form.Handler, form.PersonInCharge }.Select(CompactText.Of).Where(name => name.Length > 0).ToImmutableArray();
        var mobiles = DigitRun.Find(form.Phone ?? "", run => PersonalNumber.HasShape(run) && run.Digits.Length <= PrefixLength + MobileLength)
            .Select(run => run.Digits[^MobileLength..])
            .Distinct()
            .ToImmutableArray();
        return people.IsEmpty || mobiles.IsEmpty ? null : new FormContact(form, people, mobiles);
    }

    /// <summary>True where nothing says that the forms are of different years.</summary>
    public bool IsOfSameYear(FormContact other) => Form.FiscalYear is not { } year || other.Form.FiscalYear is not { } otherYear || year == otherYear;

    /// <summary>True where a name is on both forms, or a masked name leaves it open.</summary>
    public bool MayBeSamePersonAs(FormContact other) => _people.Any(name => other._people.Any(theirs => MayBeSame(name, theirs)));

    private static bool MayBeSame(string a, string b) => a == b || ((IsMasked(a) || IsMasked(b)) && (a[0] == b[0] || IsMask(a[0]) || IsMask(b[0])));

    private static bool IsMasked(string name) => name.Any(IsMask);

    private static bool IsMask(char c) => c is '某' or '*' or '＊' or '×' or 'X' or 'x';
}
