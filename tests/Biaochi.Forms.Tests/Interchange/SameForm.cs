using System.Collections;
using System.Reflection;
using Biaochi.Forms.Funds;

namespace Biaochi.Forms.Tests.Interchange;

/// <summary>Compares two forms member by member: a record compares its lists by reference.</summary>
internal static class SameForm
{
    private static readonly PropertyInfo[] Members = [.. typeof(TargetForm).GetProperties().Where(member => member.CanWrite)];

    public static void Assert(TargetForm expected, TargetForm actual) =>
        Xunit.Assert.All(Members, member => Xunit.Assert.Equal(ValueOf(member, expected), ValueOf(member, actual)));

    /// <summary>The members in which the form does not differ from an empty one.</summary>
    public static IEnumerable<string> Unfilled(TargetForm form)
    {
        var empty = new TargetForm();
        return Members.Where(member => Same(ValueOf(member, form), ValueOf(member, empty))).Select(member => member.Name);
    }

    private static object? ValueOf(PropertyInfo member, TargetForm form) => member.GetValue(form) switch
    {
        Funding funding => funding.Lines.ToList(),
        IEnumerable list and not string => list.Cast<object>().ToList(),
        var value => value,
    };

    private static bool Same(object? one, object? other) => one is List<object> { Count: 0 } or List<FundingLine> { Count: 0 } || Equals(one, other);
}
