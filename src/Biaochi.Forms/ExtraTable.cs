using System.ComponentModel;

namespace Biaochi.Forms;

/// <summary>A small table beyond the common core. Each row has a cell for each column; an empty text is blank.</summary>
[Description("小表格：表头，以及与表头逐列对应的各行；空字符串表示空白。")]
public sealed record ExtraTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Two tables are equal when their words are.</summary>
    public bool Equals(ExtraTable? other) => other is not null && Columns.SequenceEqual(other.Columns)
        && Rows.Count == other.Rows.Count && Rows.Zip(other.Rows).All(pair => pair.First.SequenceEqual(pair.Second));

    public override int GetHashCode() => HashCode.Combine(Columns.Count, Rows.Count);

    /// <summary>The same with every word changed.</summary>
    public ExtraTable Select(Func<string, string> change) =>
        new([.. Columns.Select(change)], [.. Rows.Select(IReadOnlyList<string> (row) => [.. row.Select(change)])]);
}
