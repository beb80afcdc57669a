using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Testing;

namespace Biaochi.Reviewer.Tests.Mutations;

/// <summary>The forms of 青禾县 in which nothing is wrong.</summary>
internal static class CleanForms
{
    public static ImmutableArray<TargetForm> All { get; } = Find();

    private static ImmutableArray<TargetForm> Find()
    {
        var clean = InventedCounty.Planted.Clean.Select(form => (form.File, form.ProjectName)).ToHashSet();
        return [.. InventedCounty.Forms.Where(sample => clean.Contains((sample.File, sample.Form.ProjectName!))).Select(sample => sample.Form)];
    }
}
