using System.Buffers;
using Biaochi.Documents.Layouts;
using Biaochi.Documents.Shape;
using Biaochi.Forms;

namespace Biaochi.Documents.Grammar;

/// <summary>
/// Finds where in a document the forms are. A form begins at its heading, or at 项目名称 where no heading stands above it, and reaches to
/// the next one. A heading alone is no form: a table of contents prints headings too.
/// </summary>
internal static class FormFinder
{
    /// <summary>How many different labels must follow before we call it a form.</summary>
    private const int FewestLabels = 3;

    private const int LongestTitle = 60;

    private static readonly SearchValues<char> SentenceSigns = SearchValues.Create("。；！？，,:：《》");

    public static List<FormRegion> Find(IReadOnlyList<DocumentRow> rows, LayoutCatalog layouts, CancellationToken cancellationToken)
    {
        var regions = Starts(rows, layouts, cancellationToken).ToList();
        for (var i = 0; i < regions.Count; i++)
        {
            regions[i] = regions[i] with { End = SheetBorders.EndOf(rows, regions[i].TitleStart, i + 1 < regions.Count ? regions[i + 1].TitleStart : rows.Count) };
        }

        // What is no form joins the form before it on its sheet, whose reader leaves it in notes.
        for (var i = regions.Count - 1; i >= 0; i--)
        {
            if (!IsForm(rows, regions[i], layouts))
            {
                if (i > 0 && SheetBorders.AreTogether(rows, regions[i - 1].TitleStart, regions[i].TitleStart))
                {
                    regions[i - 1] = regions[i - 1] with { End = regions[i].End };
                }

                regions.RemoveAt(i);
            }
        }

        SheetContinuation.Extend(regions, rows, layouts);
        return regions;
    }

    /// <summary>A page number alone on its line: 3, - 3 -, 第 3 页, 第3页/共10页, 3/10.</summary>
    public static bool IsPageNumber(IReadOnlyList<DocumentRow> rows, int index)
    {
        var row = rows[index];
        if (row.Cells is not [{ Text.Length: <= 20 } only])
        {
            return false;
        }

        var text = LabelText.Fold(only.Text);
        var bare = text.Trim('-', '—', '–', '·', '~');
        if (bare.Length is 0 or > 16 || !bare.Any(char.IsAsciiDigit) || !bare.All(c => char.IsAsciiDigit(c) || c is '第' or '页' or '共' or '/' or ',' or '，'))
        {
            return false;
        }

        return bare.Length < text.Length || bare.Contains('页', StringComparison.Ordinal) || AtPageEdge(rows, index);
    }

    /// <summary>A year line whose spaces the form does not keep: 「（2024 年度）」.</summary>
    public static bool IsSpacedYear(string text) => text.Contains(' ', StringComparison.Ordinal) && IsYear(text);

    /// <summary>The year in 「（2024年度）」 or 「2024年」, white space aside; null when there is none.</summary>
    public static int? YearIn(string text)
    {
        var folded = LabelText.Fold(text);
        for (var end = folded.IndexOf('年', StringComparison.Ordinal); end >= 0; end = folded.IndexOf('年', end + 1))
        {
            if (end >= 4 && int.TryParse(folded.AsSpan(end - 4, 4), out var year) && year is >= 1990 and <= 2100)
            {
                return year;
            }
        }

        return null;
    }

    private static bool AtPageEdge(IReadOnlyList<DocumentRow> rows, int index)
    {
        var page = rows[index].Position.Page;
        return page is not null && (index == 0 || index + 1 == rows.Count || rows[index - 1].Position.Page != page || rows[index + 1].Position.Page != page);
    }

    private static IEnumerable<FormRegion> Starts(IReadOnlyList<DocumentRow> rows, LayoutCatalog layouts, CancellationToken cancellationToken)
    {
        FormRegion? title = null;
        for (var i = 0; i < rows.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (title is not null && !SheetBorders.AreTogether(rows, title.TitleStart, i))
            {
                yield return title;
                title = null;
            }

            if (TitleAt(rows, i, layouts) is { } found)
            {
                if (title is not null)
                {
                    yield return title;
                }

                title = found;
                i = found.Start - 1;
            }
            else if (title is null ? BeginsUntitledForm(rows, i, layouts) : StartsWith(rows[i], layouts, label => label.Field is FormField.ProjectName))
            {
                yield return title ?? new FormRegion(i, i, i);
                title = null;
            }
            else if (title is not null && i == title.Start && IsYear(rows[i].Text))
            {
                title = title with { Start = i + 1, FiscalYear = YearIn(rows[i].Text) };
            }
            else if (title is not null && i == title.Start && IsPageNumber(rows, i))
            {
                title = title with { Start = i + 1 };
            }
        }

        if (title is not null)
        {
            yield return title;
        }
    }

    /// <summary>The heading that begins in that row; it may be wrapped over two.</summary>
    private static FormRegion? TitleAt(IReadOnlyList<DocumentRow> rows, int index, LayoutCatalog layouts)
    {
        if (rows[index].Cells is not [{ Text: { Length: <= LongestTitle } whole }])
        {
            return null;
        }

        var (text, year) = PartYear(whole);
        if (TitleText(text, layouts) is { } title)
        {
            var yearAbove = index > 0 && IsYear(rows[index - 1].Text);
            return new FormRegion(yearAbove ? index - 1 : index, index + 1, index + 1) { Title = title, FiscalYear = YearIn(yearAbove ? rows[index - 1].Text : year ?? title) };
        }

        return index + 1 < rows.Count && rows[index + 1].Cells is [{ Text: { Length: < 20 } next }] && next.Contains('表', StringComparison.Ordinal)
            && !IsTitle(next, layouts) && TitleText(text + next, layouts) is { } wrapped
            ? new FormRegion(index, index + 2, index + 2) { Title = wrapped, FiscalYear = YearIn(wrapped) }
            : null;
    }

    /// <summary>A heading and the year on the line below it may stand in one cell.</summary>
    private static (string Heading, string? Year) PartYear(string text) =>
        text.LastIndexOf('\n') is > 0 and var end && IsYear(text[(end + 1)..]) ? (text[..end], text[(end + 1)..]) : (text, null);

    /// <summary>A heading by itself, not only the end of one.</summary>
    private static bool IsTitle(string text, LayoutCatalog layouts) => TitleText(text, layouts) is not null && !layouts.Titles.Contains(LabelText.Fold(text));

    /// <summary>The heading in that text, or null.</summary>
    public static string? TitleText(string text, LayoutCatalog layouts)
    {
        if (text.Length > LongestTitle || !text.Contains('表', StringComparison.Ordinal) || text.AsSpan().ContainsAny(SentenceSigns))
        {
            return null;
        }

        var folded = LabelText.Fold(text);
        var bracket = folded.EndsWith(')') ? folded.LastIndexOf('(') : -1;
        var heading = bracket > 0 ? folded[..bracket] : folded;
        return layouts.Titles.Any(ending => heading.EndsWith(ending, StringComparison.Ordinal)) ? TextJoiner.Tidy(text) : null;
    }

    /// <summary>The words of the row are a heading.</summary>
    public static bool IsHeading(DocumentRow row, LayoutCatalog layouts)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Text.Contains('表', StringComparison.Ordinal))
            {
                return TitleText(row.Text, layouts) is not null;
            }
        }

        return false;
    }

    private static bool IsYear(string text) => text.Length <= 16 && YearIn(text) is not null && LabelText.Fold(text).Trim('(', ')') is { Length: <= 8 } bare && bare.EndsWith("年度", StringComparison.Ordinal);

    /// <summary>项目名称 with another label of the form's head close below; in running text it stands alone.</summary>
    private static bool BeginsUntitledForm(IReadOnlyList<DocumentRow> rows, int index, LayoutCatalog layouts) =>
        StartsWith(rows[index], layouts, label => label.Field is FormField.ProjectName)
        && rows.Skip(index + 1).Take(8).Any(row => StartsWith(row, layouts, IsHead));

    private static bool IsHead(LayoutLabel label) => label.Role is LabelRole.Department or LabelRole.Funding || label.Field is FormField.ImplementingUnit or FormField.ProjectAttribute;

    /// <summary>Whether a wanted label begins the line, or stands in one of the row's first cells: a number or a heading may stand before it.</summary>
    private static bool StartsWith(DocumentRow row, LayoutCatalog layouts, Predicate<LayoutLabel> wanted)
    {
        if (!row.IsTable)
        {
            return LineLabel(row, null, layouts) is { } found && wanted(found);
        }

        for (var i = 0; i < row.Cells.Length && i < FirstCells; i++)
        {
            if (CellLabel(row.Cells[i].Text, layouts) is { } label && wanted(label))
            {
                return true;
            }
        }

        return false;
    }

    private const int FirstCells = 3;

    private static bool IsForm(IReadOnlyList<DocumentRow> rows, FormRegion region, LayoutCatalog layouts)
    {
        var (found, isHead, labelled) = (new HashSet<LayoutLabel>(), false, 0);
        var end = Math.Min(region.End, region.Start + FurthestLabel);
        for (var row = region.Start; row < end && (!isHead || found.Count < FewestLabels || labelled < FewestRows); row++)
        {
            var before = found.Count;
            AddLabels(rows, row, layouts, found);
            labelled += found.Count > before ? 1 : 0;
            isHead = isHead || found.Any(one => one.Field is FormField.ProjectName || IsHead(one));
        }

        return isHead && found.Count >= FewestLabels && labelled >= FewestRows;
    }

    private static void AddLabels(IReadOnlyList<DocumentRow> rows, int row, LayoutCatalog layouts, HashSet<LayoutLabel> found)
    {
        if (!rows[row].IsTable)
        {
            Add(LineLabel(rows[row], row + 1 < rows.Count ? rows[row + 1] : null, layouts));
            return;
        }

        foreach (var cell in rows[row].Cells)
        {
            Add(CellLabel(cell.Text, layouts));
        }

        void Add(LayoutLabel? label)
        {
            if (label is not null)
            {
                found.Add(label);
            }
        }
    }

    /// <summary>A list of projects has all its labels in one row.</summary>
    private const int FewestRows = 2;

    /// <summary>The label that a cell is or begins with, a number before it and a remark or an answer after a colon aside.</summary>
    private static LayoutLabel? CellLabel(string text, LayoutCatalog layouts)
    {
        var hit = layouts.LabelNames.Find(text, 0) ?? (LabelText.NumberLength(text) is > 0 and var number ? layouts.LabelNames.Find(text, number) : null);
        return hit is { } label && LabelText.NextSign(text, label.End) is '\0' or ':' or '(' ? label.Value.First : null;
    }

    /// <summary>The label that a line begins with; its name may be wrapped onto the next line.</summary>
    private static LayoutLabel? LineLabel(DocumentRow row, DocumentRow? next, LayoutCatalog layouts)
    {
        var text = row.Cells[0].Text;
        if (!layouts.LabelNames.MayBegin(text[0]) && !layouts.LabelNames.MayBegin(text[LabelText.NumberLength(text)]))
        {
            return null;
        }

        var pieces = Piece.Of(next is null ? [row] : [row, next]).AsSpan();
        return LabelFinder.FindAt(layouts.LabelNames, pieces, 0) is { } hit && LabelText.NextSign(pieces[hit.EndPiece].Text, hit.EndOffset) is '\0' or ':' or '(' ? hit.Value.First : null;
    }

    /// <summary>Within how many rows the labels that make a form must show.</summary>
    private const int FurthestLabel = 60;
}
