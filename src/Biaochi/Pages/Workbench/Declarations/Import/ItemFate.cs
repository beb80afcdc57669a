using Biaochi.Core.Declarations;
using Biaochi.Forms.Interchange;
using Biaochi.Pages.Shared.Paper;

namespace Biaochi.Pages.Workbench.Declarations.Import;

/// <summary>What comes of a form that was read, when the clerk says so.</summary>
public enum Fate
{
    /// <summary>新申报: it becomes a draft.</summary>
    New,

    /// <summary>已有，无变化.</summary>
    Same,

    /// <summary>差异: there is a draft that says something else.</summary>
    Differs,

    /// <summary>差异, but what is there is no draft any more.</summary>
    Locked,

    /// <summary>The same project stands twice among what was read.</summary>
    Twice,

    /// <summary>It cannot be brought in, for the reasons given.</summary>
    Refused,
}

/// <summary>A form that was read, and what comes of it.</summary>
/// <param name="Changes">What it says otherwise than the declaration that is there.</param>
public sealed record ItemFate(ReadItem Item, Fate Fate, ImportedForm Imported, FormChanges? Changes)
{
    public Declaration? Existing => Imported.Existing;

    public static ItemFate Of(ReadItem item, ImportedForm imported, FormImport import)
    {
        if (imported.Draft is not null)
        {
            return new ItemFate(item, Fate.New, imported, null);
        }

        if (imported.Existing is not { } existing)
        {
            return new ItemFate(item, Fate.Refused, imported, null);
        }

        if (import.Declarations.Contains(existing))
        {
            return new ItemFate(item, Fate.Twice, imported, null);
        }

        if (imported.Problems.Count == 0)
        {
            return new ItemFate(item, Fate.Same, imported, null);
        }

        var known = FormJson.ReadCanonical(existing.DraftJson);
        var rows = 0;
        var changes = FormChanges.Between(known, SameForm.Align(imported.Form, known, () => $"new-{rows++}"));
        return new ItemFate(item, existing.Stage is Stage.Draft ? Fate.Differs : Fate.Locked, imported, changes);
    }
}
