using System.Collections.Immutable;
using Biaochi.Documents.Layouts;
using Biaochi.Forms;

namespace Biaochi.Documents.Printing;

/// <summary>Sets a form on the paper of its layout.</summary>
internal sealed class FormPrinter
{
    private readonly TargetForm _form;
    private readonly LayoutPaper _paper;
    private readonly PaperGrid _grid;
    private readonly FormAnswers _answers;

    private FormPrinter(TargetForm form, FormLayout layout)
    {
        (_form, _paper) = (form, layout.Paper is { } own && own.HasRoomFor(form) ? own : DerivedPaper.Of(layout, form));
        _grid = new PaperGrid(_paper.Columns, _paper.Blocks.SelectMany(block => block.Indicators is { } table ? IndicatorPrinter.PartedColumns(table, form) : []).ToHashSet());
        _answers = new FormAnswers(form, _paper, PrintedMoney.UnitOf(form.Funding, layout.MoneyUnit));
    }

    /// <summary>The form on the paper of its own layout; on the default's where that is not known.</summary>
    public static PrintedSheet Print(TargetForm form, LayoutCatalog layouts) =>
        new FormPrinter(form, layouts.Layouts.FirstOrDefault(layout => layout.Id == form.Layout) ?? FormLayout.Default).Print();

    private PrintedSheet Print() =>
        new(PrintedText.Clean(_form.ProjectName ?? "未填项目名称"), PrintedText.Clean(_form.Title ?? _paper.Title), _grid.Widths, [.. _paper.Blocks.SelectMany(Rows)])
        {
            Above = Lines(_paper.Above),
            Below = Lines(_paper.Below),
        };

    private IEnumerable<PrintedRow> Rows(PaperBlock block) =>
        block.Row is { } cells ? [Row(cells)]
        : block.Funding is { } funding ? new FundingPrinter(funding, _form.Funding, _answers.Unit, _grid).Print()
        : block.Goals is { } goals ? Goals(goals)
        : block.Indicators is { } indicators ? new IndicatorPrinter(indicators, _form, _grid).Print()
        : block.Table is { } table ? Table(table)
        : block.Extras is { } labelSpan ? Extras(labelSpan)
        : throw new InvalidOperationException("A block of the layout's paper is empty.");

    private PrintedRow Row(ImmutableArray<PaperCell> cells)
    {
        var row = new PrintedRowBuilder(_grid);
        foreach (var cell in cells)
        {
            _ = cell.Label is { } label ? row.Label(label, cell.Span) : row.Text(_answers.Of(cell), cell.Span, cell.Alignment);
        }

        return row.Build();
    }

    /// <summary>A table with its own columns, which share the width; one row of text where the form has no more than that.</summary>
    private IEnumerable<PrintedRow> Table(PaperTable paper)
    {
        var width = _paper.Columns.Length - paper.LabelSpan;
        var entry = _answers.Extra(paper.Path, paper.Label);
        if (entry?.Table is not { } table || table.Columns.Count == 0 || table.Columns.Count > width)
        {
            yield return new PrintedRowBuilder(_grid).Label(paper.Label, paper.LabelSpan).Text(entry?.Text, width).Build();
            yield break;
        }

        var heading = new PrintedRowBuilder(_grid).Label(paper.Label, paper.LabelSpan, table.Rows.Count + 1);
        for (var column = 0; column < table.Columns.Count; column++)
        {
            heading.Label(table.Columns[column], Share(column));
        }

        yield return heading.Build();
        foreach (var cells in table.Rows)
        {
            var row = new PrintedRowBuilder(_grid).Skip(paper.LabelSpan);
            for (var column = 0; column < table.Columns.Count; column++)
            {
                row.Text(cells[column], Share(column));
            }

            yield return row.Build();
        }

        int Share(int column) => ((column + 1) * width / table.Columns.Count) - (column * width / table.Columns.Count);
    }

    private IEnumerable<PrintedRow> Extras(int labelSpan) => _answers.Unplaced.Select(entry =>
        new PrintedRowBuilder(_grid).Label(entry.Label, labelSpan).Text(entry.Text, _paper.Columns.Length - labelSpan).Build());

    private IEnumerable<PrintedRow> Goals(PaperGoals goals)
    {
        if (goals.Sides.Any(side => side.Label is not null))
        {
            var heading = new PrintedRowBuilder(_grid).Label("", goals.LabelSpan);
            foreach (var side in goals.Sides)
            {
                heading.Label(side.Label ?? "", side.Span);
            }

            yield return heading.Build();
        }

        var row = new PrintedRowBuilder(_grid).Label(goals.Label, goals.LabelSpan);
        foreach (var side in goals.Sides)
        {
            row.Text(_form.Text(side.Side.Goal()), side.Span);
        }

        yield return row.Build();
    }

    private ImmutableArray<PrintedLine> Lines(ImmutableArray<PaperLine> lines) =>
    [
        .. lines.Select(line => new PrintedLine([.. line.Texts.Select(_answers.Fill).OfType<string>().Select(PrintedText.Clean)], line.Alignment)).Where(line => !line.Texts.IsEmpty),
    ];
}
