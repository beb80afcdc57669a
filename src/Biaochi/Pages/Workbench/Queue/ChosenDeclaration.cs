using System.Globalization;
using Biaochi.Core.Declarations;

namespace Biaochi.Pages.Workbench.Queue;

/// <summary>A ticked row: the declaration as the person saw it, so that what has changed since is refused.</summary>
public sealed record ChosenDeclaration(Guid Id, int Revision, int Version)
{
    public static string Write(DeclarationRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.Id}.{row.Revision}.{row.Version}");

    /// <summary>The ticked rows; values that no row of ours has are passed over.</summary>
    public static IReadOnlyList<ChosenDeclaration> Read(IEnumerable<string?> values) => [.. values.Select(Read).OfType<ChosenDeclaration>().DistinctBy(one => one.Id)];

    private static ChosenDeclaration? Read(string? value) =>
        value?.Split('.') is [var id, var revision, var version]
        && Guid.TryParse(id, out var declarationId)
        && int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
        && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new ChosenDeclaration(declarationId, seen, number)
            : null;
}
