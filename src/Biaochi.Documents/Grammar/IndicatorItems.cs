namespace Biaochi.Documents.Grammar;

/// <summary>
/// The indicators of one side of one printed row. Mostly it is one; units also write several into its two cells, numbered, or leave the row
/// of the empty form as it was.
/// </summary>
internal static class IndicatorItems
{
    /// <summary>The row without the words of the empty form.</summary>
    public static IndicatorCells WithoutTemplate(IndicatorCells row) => row with { Name = TemplateWords.Without(row.Name), Value = TemplateWords.Without(row.Value) };

    /// <summary>The indicators of a row that counts up several; empty where it has one.</summary>
    public static IndicatorCells[] Split(IndicatorCells row) =>
        (NumberedItems.MayCount(row.Name) || NumberedItems.MayCount(row.Value)) && Raw(row.Name, row.NameAt) is { } names && Raw(row.Value, row.ValueAt) is { } values
            ? Of(row, Items(names, values))
            : [];

    private static IndicatorCells[] Of(IndicatorCells row, (string Name, string Value)[] items) =>
        [.. items.Select((item, index) => row with { Name = item.Name, Value = item.Value, Weight = index == 0 ? row.Weight : null })];

    /// <summary>The text with its lines, where it is what the cells say and nothing more; null where cells are not known.</summary>
    private static string? Raw(string? text, ReadOnlyMemory<Piece> pieces)
    {
        if (text is null || pieces.IsEmpty || pieces.ToArray() is not { } cells || !Array.TrueForAll(cells, cell => cell.IsCell))
        {
            return null;
        }

        var raw = string.Join('\n', cells.Select(cell => cell.Text));
        return LabelText.Fold(raw) == LabelText.Fold(text) ? raw : null;
    }

    /// <summary>
    /// Numbered names with values that are numbered too, or that stand on as many lines; or the other way round. Numbers inside a line may
    /// also count the steps of one thing, so that there every value must have a figure.
    /// </summary>
    private static (string Name, string Value)[] Items(string names, string values)
    {
        var (name, value) = (NumberedItems.Split(names), NumberedItems.Split(values));
        name = name.Length == 0 && value.Length > 0 ? NumberedItems.Lines(names) : name;
        value = value.Length == 0 && name.Length > 0 ? NumberedItems.Lines(values) : value;
        var areApart = NumberedItems.Lines(names).Length == name.Length || Array.TrueForAll(value, one => one.Any(char.IsDigit));
        return name.Length == value.Length && areApart ? [.. name.Zip(value, (one, other) => (TextJoiner.Tidy(one), TextJoiner.Tidy(other)))] : [];
    }
}
