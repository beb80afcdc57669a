using System.Collections.Immutable;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Reading.Figures;

/// <summary>A figure or date that a text cell states, with the words of its clause.</summary>
internal sealed class StatedFigure(NarrativeText cell, TextFigure figure)
{
    private const string ClauseEnds = "，,。；;！？\n";

    /// <summary>Below this a sum in a text is a price or a fare and not what a project costs, in yuan.</summary>
    private const decimal SmallestProjectAmount = 10_000m;

    private static readonly string[] PriceWords = ["每", "标准", "单价", "均价", "人均", "户均", "亩均", "生均", "床均", "件均", "单方", "工资", "/"];

    public NarrativeText Cell => cell;

    public TextFigure Figure => figure;

    /// <summary>The clause before the figure, without white space.</summary>
    public string Before => field ??= CompactText.Of(Cell.Text[ClauseStart(Cell.Text, Figure.Start)..Figure.Start]);

    /// <summary>The clause behind the figure, without white space.</summary>
    public string After => field ??= CompactText.Of(Cell.Text[Figure.End..ClauseEnd(Cell.Text, Figure.End)]);

    public decimal Number => Figure.Number ?? 0m;

    /// <summary>The clause up to the end of the figure, to the letter.</summary>
    public string Quote => Cell.Text[ClauseStart(Cell.Text, Figure.Start)..Figure.End].Trim();

    /// <summary>The figure alone, to the letter.</summary>
    public string Written => Cell.Text[Figure.Start..Figure.End];

    /// <summary>The whole clause, without white space.</summary>
    public string Context => field ??= Before + CompactText.Of(Written) + After;

    /// <summary>Money for one of something: 3000元/公里, 每亩50204元.</summary>
    public bool IsPrice => _isPrice ??= Figure.Unit?.Dimension is Dimension.UnitPrice
        || (IsMoney && (Array.Exists(PriceWords, word => Tail(Before, 12).Contains(word, StringComparison.Ordinal)) || After.StartsWith('/') || After.StartsWith('每')));

    /// <summary>An amount of money that a project or a part of it may cost.</summary>
    public bool IsAmount => IsMoney && !IsPrice && Number >= SmallestProjectAmount;

    private bool? _isPrice;

    private bool IsMoney => Figure.Unit?.Dimension is Dimension.Money;

    /// <summary>Every figure and date of the texts, in the order of the form. A text that stands in several cells is read once.</summary>
    public static ImmutableArray<StatedFigure> Of(ReviewedForm form) =>
    [
        .. form.Texts
            .DistinctBy(cell => cell.Letters)
            .SelectMany(cell => cell.Figures.Where(figure => figure.Number is not > Largest).Select(figure => new StatedFigure(cell, figure))),
    ];

    /// <summary>Ten 万亿: no county states more, and what is made of such figures stays within what a decimal holds.</summary>
    private const decimal Largest = 10_000_000_000_000m;

    /// <summary>The last characters of a text: what stands close before a figure.</summary>
    public static string Tail(string text, int length) => CompactText.End(text, length);

    private static int ClauseStart(string text, int position)
    {
        while (position > 0 && !IsClauseEnd(text, position - 1))
        {
            position--;
        }

        return position;
    }

    private static int ClauseEnd(string text, int position)
    {
        while (position < text.Length && !IsClauseEnd(text, position))
        {
            position++;
        }

        return position;
    }

    /// <summary>A comma between digits parts thousands.</summary>
    private static bool IsClauseEnd(string text, int index) => ClauseEnds.Contains(text[index])
        && !(text[index] is ',' or '，' && index > 0 && index + 1 < text.Length && char.IsDigit(text[index - 1]) && char.IsDigit(text[index + 1]));
}
