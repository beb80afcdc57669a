namespace Biaochi.Documents.Printing.Pdf.Setting;

/// <summary>The pages set so far, and how far down the last one is filled.</summary>
internal sealed class PageStack
{
    private readonly List<PageMarks> _pages = [];

    public IReadOnlyList<PageMarks> Pages => _pages;

    public PageMarks Current => _pages[^1];

    /// <summary>Down from the paper's top, in points.</summary>
    public double Top { get; set; }

    public double Room => PageFormat.Bottom - Top;

    public bool IsFresh => Top <= PageFormat.Top;

    public void Begin()
    {
        _pages.Add(new PageMarks());
        Top = PageFormat.Top;
    }

    /// <summary>Makes room for what must not be parted.</summary>
    public void Require(double height)
    {
        if (height > Room && !IsFresh)
        {
            Begin();
        }
    }

    /// <summary>Sets a block line by line, going on on further pages.</summary>
    public void Add(TextBlock block, double left, double width, PrintedAlignment alignment)
    {
        for (var i = 0; i < block.Lines.Length; i++)
        {
            Require(block.LineHeight);
            Current.Add(block, i, left, Top, width, alignment);
            Top += block.LineHeight;
        }
    }
}
