using Biaochi.Forms;

namespace Biaochi.Documents.Grammar;

/// <summary>What stays of a draft when its form has been read.</summary>
internal sealed record FinishedForm(TargetForm Form, FormTrace Trace, IReadOnlyList<DocumentNote> Notes, IReadOnlyList<DocumentProblem> Problems);
