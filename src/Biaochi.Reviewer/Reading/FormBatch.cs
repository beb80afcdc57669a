using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Reviewer.Reading.Across;

namespace Biaochi.Reviewer.Reading;

/// <summary>The forms that are reviewed together, and what only several forms tell. Each of its tables is made once, when the first rule asks for it.</summary>
internal sealed class FormBatch
{
    private readonly Lazy<ContactBook> _contacts;
    private readonly Lazy<DepartmentBook> _departments;
    private readonly Lazy<FormSimilarity> _similarity;
    private readonly Lazy<ILookup<(string Unit, decimal Yuan), TargetForm>> _byMoney;

    public FormBatch(ImmutableArray<TargetForm> forms, ReviewContext context)
        : this(forms, context, forms.Length == 1, () => new BatchSimilarity(forms))
    {
    }

    private FormBatch(ImmutableArray<TargetForm> forms, ReviewContext context, bool isAlone, Func<FormSimilarity> similarity)
    {
        Forms = forms;
        Context = context;
        IsAlone = isAlone;
        _contacts = new Lazy<ContactBook>(() => new ContactBook(forms));
        _similarity = new Lazy<FormSimilarity>(similarity);
        _byMoney = new Lazy<ILookup<(string, decimal), TargetForm>>(() => forms.ToLookup(form => (FormSimilarity.UnitOf(form), form.Funding.Annual.Total ?? 0m)));
        _departments = new Lazy<DepartmentBook>(() => new DepartmentBook(forms, context.Organisations));
    }

    /// <summary>One form, the first, with those of the known forms that it has something to do with.</summary>
    public static FormBatch Among(TargetForm form, IReadOnlyList<FormsInView> others, ReviewContext context) =>
        new([form, .. others.SelectMany(known => known.TiedTo(form))], context, others.Count == 0, () => new KnownSimilarity(form, others));

    /// <summary>In the order given.</summary>
    public ImmutableArray<TargetForm> Forms { get; }

    public ReviewContext Context { get; }

    /// <summary>True where there is nothing to compare with.</summary>
    public bool IsAlone { get; }

    public ContactBook Contacts => _contacts.Value;

    public DepartmentBook Departments => _departments.Value;

    public FormSimilarity Similarity => _similarity.Value;

    /// <summary>The forms of a unit that ask for that much for the year, in yuan.</summary>
    public IEnumerable<TargetForm> Asking(string unit, decimal yuan) => _byMoney.Value[(unit, yuan)];
}
