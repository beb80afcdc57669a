using Biaochi.Core.Declarations;

namespace Biaochi.Pages.Shared;

/// <summary>Declarations that wait for one decision on several together.</summary>
/// <param name="IsChosen">Whether a row is ticked.</param>
/// <param name="PreviewPath">The page that shows one before it is decided; the form itself when null.</param>
public sealed record WaitingList(IReadOnlyList<DeclarationRow> Rows, Func<DeclarationRow, bool> IsChosen, bool IsAllChosen, string? PreviewPath);
