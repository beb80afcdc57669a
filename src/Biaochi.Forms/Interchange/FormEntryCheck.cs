using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Biaochi.Forms.Interchange;

/// <summary>What the types of the interchange JSON cannot say: no null in a list, known words, row ids that are unique in the form.</summary>
internal static class FormEntryCheck
{
    /// <param name="form">One form as deserialised.</param>
    /// <param name="path">Its JSON path, for messages.</param>
    /// <exception cref="FormJsonException">Something does not hold; the message names its path.</exception>
    public static void Check([NotNull] FormEntry? form, string path)
    {
        if (form is null)
        {
            throw IsNull(path);
        }

        CheckWord(form.Kind, ["project", "department", "transfer"], $"{path}.kind");
        CheckExtra(form.Extra, $"{path}.extra");
        CheckFunding(form.Funding?.Lines, $"{path}.funding.lines");

        var firstPaths = new Dictionary<string, string>(StringComparer.Ordinal);
        CheckIds(form.PeriodIndicators, $"{path}.periodIndicators", firstPaths);
        CheckIds(form.AnnualIndicators, $"{path}.annualIndicators", firstPaths);
    }

    private static void CheckExtra(IReadOnlyList<ExtraEntry>? entries, string path)
    {
        foreach (var (entry, entryPath) in CheckItems(entries, path))
        {
            CheckItems(entry.Table?.Columns, $"{entryPath}.table.columns");
            foreach (var (row, rowPath) in CheckItems(entry.Table?.Rows, $"{entryPath}.table.rows"))
            {
                CheckItems(row, rowPath);
                if (row.Count != entry.Table!.Columns.Count)
                {
                    throw new FormJsonException($"{rowPath} 有 {row.Count} 格，表头有 {entry.Table.Columns.Count} 列，两者应相同。");
                }
            }
        }
    }

    private static void CheckFunding(IReadOnlyList<FundingLineEntry>? lines, string path)
    {
        foreach (var (line, linePath) in CheckItems(lines, path))
        {
            CheckWord(line.Side, ["period", "annual"], $"{linePath}.side");
            CheckWord(line.WrittenIn, ["元", "万元"], $"{linePath}.writtenIn");
        }
    }

    // Twins, opinions and later results name a row by its id: with two rows of one id they would point at either.
    private static void CheckIds(IReadOnlyList<IndicatorEntry>? rows, string path, Dictionary<string, string> firstPaths)
    {
        foreach (var (row, rowPath) in CheckItems(rows, path))
        {
            if (!string.IsNullOrWhiteSpace(row.Id) && !firstPaths.TryAdd(row.Id, rowPath))
            {
                throw new FormJsonException($"{rowPath}.id 与 {firstPaths[row.Id]}.id 重复，都是“{row.Id}”。同一张表内每行的 id 应各不相同；不写 id 时由系统编号。");
            }
        }
    }

    private static List<(T Item, string Path)> CheckItems<T>(IReadOnlyList<T?>? items, string path)
        where T : class =>
        [.. (items ?? []).Select((item, index) => At(path, index) is var itemPath && item is not null ? (item, itemPath) : throw IsNull(itemPath))];

    private static string At(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    private static void CheckWord(string? word, ReadOnlySpan<string> known, string path)
    {
        if (word is not null && !known.Contains(word))
        {
            throw new FormJsonException($"{path} 只能是 {string.Join("、", known)}，不能是“{word}”。");
        }
    }

    private static FormJsonException IsNull(string path) => new($"{path} 是 null。列表中不能有 null，请删去或补全。");
}
