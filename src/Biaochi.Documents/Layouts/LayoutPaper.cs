using System.Collections.Immutable;
using Biaochi.Documents.Printing;
using Biaochi.Forms;
using Biaochi.Forms.Indicators;

namespace Biaochi.Documents.Layouts;

/// <summary>
/// How a layout's form stands on paper, as data: the table's grid and what its rows hold, from top to bottom. Columns are counted in the
/// layout's own grid; what a form has beyond it (other sources, points, extra entries) finds its place by itself.
/// </summary>
internal sealed record LayoutPaper
{
    /// <summary>The heading of a form that has none of its own.</summary>
    public required string Title { get; init; }

    /// <summary>The widths of the grid's columns in per cent; they add up to 100.</summary>
    public required ImmutableArray<double> Columns { get; init; }

    /// <summary>Lines between heading and table; <c>{year}</c> and <c>{unit}</c> are filled in, and a line whose value is blank is left out.</summary>
    public ImmutableArray<PaperLine> Above { get; init => field = value.IsDefault ? [] : value; } = [];

    public required ImmutableArray<PaperBlock> Blocks { get; init; }

    /// <summary>Lines below the table.</summary>
    public ImmutableArray<PaperLine> Below { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>False where the form has money or indicators in a column that the paper does not print, or says more of its indicators; all else finds a place.</summary>
    public bool HasRoomFor(TargetForm form)
    {
        var money = Blocks.SelectMany(block => block.Funding?.Sides ?? []).Select(side => side.Side).ToHashSet();
        var indicators = Blocks.SelectMany(block => block.Indicators?.Sides ?? []).ToList();
        return form.Funding.Lines.All(line => money.Contains(line.Side) || line is { Amount: null, Unreadable: null })
            && form.AllIndicators().All(row => indicators.Exists(side => side.Side == row.Side && (indicators.Count > 1 || HasRoomFor(row.Indicator, side))));
    }

    private static bool HasRoomFor(Indicator indicator, PaperIndicatorSide side) =>
        (indicator.Explanation is null || side.Columns.Any(column => column.Column is IndicatorColumn.Explanation))
        && (indicator.Remark is null || side.Columns.Any(column => column.Column is IndicatorColumn.Remark));
}

/// <summary>Texts side by side outside the table; <c>{personInCharge}</c> and other keys of fields are filled in, and <c>{extra:…}</c> with an extra entry's label.</summary>
internal sealed record PaperLine(ImmutableArray<string> Texts)
{
    public PrintedAlignment Alignment { get; init; }
}

/// <summary>One part of the table; exactly one member is set.</summary>
internal sealed record PaperBlock
{
    /// <summary>One row of labels and answers.</summary>
    public ImmutableArray<PaperCell>? Row { get; init; }

    public PaperFunding? Funding { get; init; }

    public PaperGoals? Goals { get; init; }

    public PaperTable? Table { get; init; }

    public PaperIndicators? Indicators { get; init; }

    /// <summary>Here stands what no other cell has taken, as rows of label and text; the label takes that many columns.</summary>
    public int? Extras { get; init; }
}

/// <summary>A label, or the answer to one.</summary>
internal sealed record PaperCell(int Span)
{
    public string? Label { get; init; }

    public FormField? Field { get; init; }

    /// <summary>Code and name of the competent department in one cell: 061-某局.</summary>
    public bool Department { get; init; }

    /// <summary>The extra entry with that label.</summary>
    public string? Extra { get; init; }

    /// <summary>The headings above <see cref="Extra"/>.</summary>
    public string? Path { get; init; }

    /// <summary>Below the words of <see cref="Extra"/> stands who signed them and when, which are entries of their own.</summary>
    public bool IsOpinion { get; init; }

    /// <summary>Several answers in one cell, by their keys in braces: <c>{handler} {phone}</c>.</summary>
    public string? Template { get; init; }

    /// <summary>How the text of <see cref="Field"/> stands; amounts and short answers may be centred.</summary>
    public PrintedAlignment Alignment { get; init; }
}

/// <summary>The funding table: a label over all lines, then label and amount of each column side by side.</summary>
/// <param name="Label">With <c>{unit}</c> for 元 or 万元.</param>
internal sealed record PaperFunding(string Label, int LabelSpan, ImmutableArray<PaperFundingSide> Sides);

internal sealed record PaperFundingSide(FormSide Side, int LabelSpan, int AmountSpan, ImmutableArray<PaperSource> Sources);

/// <param name="Label">What the line is called where the form itself does not call it otherwise.</param>
internal sealed record PaperSource(string Source, string Label);

/// <summary>A small table beyond the common core, e.g. 项目实施进度计划, with the columns that the form has.</summary>
/// <param name="Path">The headings above the label.</param>
internal sealed record PaperTable(string Label, string? Path, int LabelSpan);

/// <summary>The goals: texts side by side, each under its heading where it has one.</summary>
internal sealed record PaperGoals(string Label, int LabelSpan, ImmutableArray<PaperGoal> Sides);

internal sealed record PaperGoal(FormSide Side, string? Label, int Span);

/// <summary>The indicator table. Both sides stand side by side, or each has a block of its own.</summary>
/// <param name="Label">The heading at the side, over all rows; null where there is none.</param>
/// <param name="Classes">The classes printed in any case, blank where the form has no indicator of theirs.</param>
internal sealed record PaperIndicators(string? Label, int LabelSpan, string Level1Label, int Level1Span, ImmutableArray<PaperIndicatorSide> Sides, ImmutableArray<PaperClass> Classes);

internal sealed record PaperIndicatorSide(FormSide Side, ImmutableArray<PaperIndicatorColumn> Columns);

internal sealed record PaperIndicatorColumn(IndicatorColumn Column, string Label, int Span);

internal sealed record PaperClass(string Level1, string Level2);
