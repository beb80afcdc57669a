using System.Collections.Immutable;

namespace Biaochi.Documents.Printing;

/// <summary>
/// A document as it is to stand on paper, the same for every kind of file: Word, Excel, HTML and PDF set these pages, and know nothing of forms.
/// </summary>
public sealed record PrintedDocument(string Title, ImmutableArray<PrintedPart> Parts)
{
    /// <summary>「第 3 页 共 20 页」 at the foot of each page.</summary>
    public bool HasPageNumbers { get; init; }
}

/// <summary>What begins on a new page: a cover, a table of contents, a form.</summary>
public abstract record PrintedPart
{
    /// <summary>True for a notice that has its pages to itself, which are those of an official letter.</summary>
    internal bool IsLetter(PrintedPart? next) => this is PrintedNotice && next is not PrintedSheet { FollowsOn: true };
}

/// <summary>A letter or cover notice: the addressee and paragraphs, who signs and when.</summary>
/// <param name="Heading">A line feed parts its lines.</param>
/// <param name="Signature">Who signs, and last the date.</param>
public sealed record PrintedNotice(string Heading, ImmutableArray<string> Paragraphs, ImmutableArray<string> Signature) : PrintedPart
{
    /// <summary>主送机关 at the head of a letter, which stands at the margin where paragraphs begin two characters in; null where there is none.</summary>
    public string? Addressee => Paragraphs is [{ } first, ..] && first.EndsWith('：') ? first : null;

    /// <summary>文号, below the heading.</summary>
    public string? Number { get; init; }

    /// <summary>Below the signature: whom to ask, who else gets it.</summary>
    public ImmutableArray<string> Below { get; init; } = [];
}

/// <summary>The sheets that follow, by number, name and, where the kind of file can tell, page.</summary>
public sealed record PrintedContents(string Heading, ImmutableArray<PrintedEntry> Entries) : PrintedPart;

/// <param name="Sheet">The index in the document's parts of the sheet it names.</param>
public sealed record PrintedEntry(string Name, string? Aside, int Sheet);

/// <summary>A form: heading, lines, one bordered table, lines.</summary>
/// <param name="Name">What contents and worksheets call it: the project's name.</param>
/// <param name="Columns">The widths of the grid's columns, in per cent of the table; they add up to 100.</param>
public sealed record PrintedSheet(string Name, string Heading, ImmutableArray<double> Columns, ImmutableArray<PrintedRow> Rows) : PrintedPart
{
    /// <summary>True for a table that goes on below the part before it under a smaller heading, and begins no page.</summary>
    public bool FollowsOn { get; init; }

    /// <summary>Below the heading: the year, the unit of money.</summary>
    public ImmutableArray<PrintedLine> Above { get; init; } = [];

    /// <summary>At the foot: who is in charge, who filled it in.</summary>
    public ImmutableArray<PrintedLine> Below { get; init; } = [];
}

/// <summary>Texts side by side on one line.</summary>
public sealed record PrintedLine(ImmutableArray<string> Texts, PrintedAlignment Alignment);

/// <summary>A row of the table. Cells cover the whole width; a place that a cell from above covers has no cell.</summary>
public sealed record PrintedRow(ImmutableArray<PrintedCell> Cells)
{
    /// <summary>A column heading that is printed again where the table goes on on another page.</summary>
    public bool IsHeading { get; init; }
}

/// <param name="Text">Line feeds part paragraphs.</param>
/// <param name="Column">The first grid column from 0.</param>
public sealed record PrintedCell(string Text, int Column, int ColumnSpan = 1, int RowSpan = 1)
{
    public PrintedAlignment Alignment { get; init; } = PrintedAlignment.Center;

    /// <summary>A printed label and no answer.</summary>
    public bool IsLabel { get; init; }

    /// <summary>No border parts it from the cell below it.</summary>
    internal bool GoesOnBelow { get; init; }

    /// <summary>No border parts it from the cell above it.</summary>
    internal bool GoesOnFromAbove { get; init; }

    /// <summary>Set where the answer is an amount, so that a spreadsheet can hold a number; <see cref="Text"/> has it as written.</summary>
    public decimal? Number { get; init; }
}

public enum PrintedAlignment
{
    Left,
    Center,
    Right,
}
