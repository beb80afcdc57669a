using System.Globalization;
using Biaochi.Documents.Fonts;

namespace Biaochi.Documents.Printing.Pdf.Setting;

/// <summary>Sets a table of contents: number, name, whose it is, dots, page. The pages are filled in when all parts are set.</summary>
internal sealed class ContentsSetter(PrintedContents contents, TrueTypeFont font, PageStack pages)
{
    private const double HeadingSize = 18;
    private const double TextSize = 11;
    private const double EntryGap = 3;
    private const double NumberWidth = 30;

    /// <summary>Kept free at the right for the dots and the page.</summary>
    private const double PageWidth = 56;
    private const double LeaderStep = 5.5;

    private static readonly string Dots = new('.', (int)(PageFormat.Width / LeaderStep));

    private readonly List<(PageMarks Page, PrintedEntry Entry, double Left, double Top)> _ends = [];

    public void Set()
    {
        pages.Begin();
        pages.Add(TextBlock.Of(contents.Heading, font, HeadingSize, PageFormat.Width), PageFormat.Left, PageFormat.Width, PrintedAlignment.Center);
        pages.Top += HeadingSize;
        for (var i = 0; i < contents.Entries.Length; i++)
        {
            SetEntry(i + 1, contents.Entries[i]);
        }
    }

    /// <param name="firstPages">By the document's parts, from 0.</param>
    public void FillPages(IReadOnlyList<int> firstPages)
    {
        foreach (var (page, entry, left, top) in _ends)
        {
            var number = Block((firstPages[entry.Sheet] + 1).ToString(CultureInfo.InvariantCulture), PageWidth);
            page.Add(number, PageFormat.Right - PageWidth, top, PageWidth, PrintedAlignment.Right);
            AddLeader(page, left, PageFormat.Right - (number.Lines[0].Width * TextSize / 1000), top);
        }
    }

    private void SetEntry(int number, PrintedEntry entry)
    {
        var text = entry.Aside is { } aside ? $"{entry.Name}（{aside}）" : entry.Name;
        var left = PageFormat.Left + NumberWidth;
        var name = Block(text, PageFormat.Right - PageWidth - left);
        pages.Require(Math.Min(name.Height, PageFormat.Height));
        var (top, page) = (pages.Top, pages.Current);
        page.Add(Block(number.ToString(CultureInfo.InvariantCulture), NumberWidth), PageFormat.Left, top, NumberWidth, PrintedAlignment.Left);
        pages.Add(name, left, PageFormat.Right - PageWidth - left, PrintedAlignment.Left);
        var end = left + (name.Lines[^1].Width * TextSize / 1000);
        _ends.Add((pages.Current, entry, end, pages.Top - name.LineHeight));
        pages.Current.Links.Add(new LinkMark(PageFormat.Left, page == pages.Current ? top : PageFormat.Top, PageFormat.Right, pages.Top, entry.Sheet));
        pages.Top += EntryGap;
    }

    /// <summary>Dots on a grid of the page, so that they stand one below the other.</summary>
    private void AddLeader(PageMarks page, double left, double right, double top)
    {
        var from = Math.Ceiling((left + LeaderStep) / LeaderStep) * LeaderStep;
        var dots = Math.Min(Dots.Length, (int)((right - LeaderStep - from) / LeaderStep));
        if (dots > 0)
        {
            var spacing = LeaderStep - (font.CharacterAdvance('.') * TextSize / 1000);
            page.Texts.Add(new TextMark(Dots, 0, dots, from, PageMarks.Baseline(top, TextSize, TextSize * TextBlock.Leading), TextSize) { Spacing = spacing });
        }
    }

    private TextBlock Block(string text, double width) => TextBlock.Of(text, font, TextSize, width);
}
