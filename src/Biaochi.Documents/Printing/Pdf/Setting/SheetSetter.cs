using Biaochi.Documents.Fonts;

namespace Biaochi.Documents.Printing.Pdf.Setting;

/// <summary>Sets a form: heading, lines, table, lines. It is set as large as it fits one page; a longer one in the ordinary size on several.</summary>
internal sealed class SheetSetter(PrintedSheet sheet, TrueTypeFont font, PageStack pages)
{
    private const double HeadingSize = 16;
    private const double HeadingGap = 5;
    private const double LineGap = 4;

    /// <summary>A table that goes on below another part begins only where its heading and some rows have room.</summary>
    private const double LeastRoom = 90;

    /// <summary>五号, and down to a size between 小五 and 六号: 10.5 to 8 points.</summary>
    private static readonly double[] Sizes = [10.5, 10, 9.5, 9, 8.5, 8];

    /// <summary>A table so many times as tall as its room cannot be made to fit by the smallest size.</summary>
    private const double TooTall = 1.9;

    /// <summary>Of a form that takes several pages: its narrow columns still hold a number.</summary>
    private const double LongSize = 9.5;

    public void Set()
    {
        if (sheet.FollowsOn && pages.Pages.Count > 0)
        {
            pages.Top += HeadingSize;
            pages.Require(LeastRoom);
        }
        else
        {
            pages.Begin();
        }

        var heading = TextBlock.Balanced(sheet.Heading, font, HeadingSize, PageFormat.Width);
        SetHeading(heading);
        var table = Measure(heading.Height + HeadingGap);
        SetLines(sheet.Above, table.Size);
        pages.Top += sheet.Above.IsEmpty ? 0 : LineGap;
        new TablePaginator(table.Table, pages).Put();
        if (!sheet.Below.IsEmpty)
        {
            pages.Top += LineGap;
            pages.Require(LinesHeight(sheet.Below, table.Size));
            SetLines(sheet.Below, table.Size);
        }
    }

    private (MeasuredTable Table, double Size) Measure(double above)
    {
        if (sheet.FollowsOn)
        {
            return (MeasuredTable.Of(sheet, font, LongSize), LongSize);
        }

        foreach (var size in Sizes)
        {
            var table = MeasuredTable.Of(sheet, font, size);
            var room = PageFormat.Height - above - LinesHeight(sheet.Above, size) - LinesHeight(sheet.Below, size) - (2 * LineGap);
            if (table.Height <= room)
            {
                return (table, size);
            }

            if (table.Height > room * TooTall)
            {
                break;
            }
        }

        return (MeasuredTable.Of(sheet, font, LongSize), LongSize);
    }

    private void SetHeading(TextBlock heading)
    {
        var first = pages.Current.Texts.Count;
        pages.Add(heading, PageFormat.Left, PageFormat.Width, PrintedAlignment.Center);
        var texts = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(pages.Current.Texts)[first..];
        foreach (ref var text in texts)
        {
            text = text with { IsBold = true };
        }

        pages.Top += HeadingGap;
    }

    private void SetLines(IEnumerable<PrintedLine> lines, double size)
    {
        foreach (var line in lines)
        {
            var set = SideBySide.Of(line, font, size);
            set.Add(pages.Current, pages.Top, line.Alignment);
            pages.Top += set.Height;
        }
    }

    private double LinesHeight(IEnumerable<PrintedLine> lines, double size) => lines.Sum(line => SideBySide.Of(line, font, size).Height);
}
