using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Reviewer.Reading.Across;

namespace Biaochi.Reviewer.Reading;

/// <summary>The forms that are reviewed together, and what only several forms tell. Each of its tables is made once, when the first rule asks for it.</summary>
internal sealed class FormBatch
{
    private readonly Lazy<ContactBook> _contacts;
    private readonly Lazy<DepartmentBook> _departments;
    private readonly Lazy<BatchSimilarity> _similarity;

    public FormBatch(ImmutableArray<TargetForm> forms, ReviewContext context)
    {
        Forms = forms;
        Context = context;
        _contacts = new Lazy<ContactBook>(() => new ContactBook(forms));
        _similarity = new Lazy<BatchSimilarity>(() => new BatchSimilarity(forms));
        _departments = new Lazy<DepartmentBook>(() => new DepartmentBook(forms, context.Organisations));
    }

    /// <summary>In the order given.</summary>
    public ImmutableArray<TargetForm> Forms { get; }

    public ReviewContext Context { get; }

    /// <summary>True where there is nothing to compare with.</summary>
    public bool IsAlone => Forms.Length == 1;

    public ContactBook Contacts => _contacts.Value;

    public DepartmentBook Departments => _departments.Value;

    public BatchSimilarity Similarity => _similarity.Value;
}
