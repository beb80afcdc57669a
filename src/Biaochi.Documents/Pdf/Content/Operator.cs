namespace Biaochi.Documents.Pdf.Content;

/// <summary>Operators as numbers made of their bytes, so that a switch over them needs no strings (ISO 32000-1, annex A).</summary>
internal static class Operator
{
    public const uint SaveState = 'q';
    public const uint RestoreState = 'Q';
    public const uint Concatenate = ('c' << 8) | 'm';
    public const uint LineWidth = 'w';
    public const uint ParameterDictionary = ('g' << 8) | 's';

    public const uint MoveTo = 'm';
    public const uint LineTo = 'l';
    public const uint CurveTo = 'c';
    public const uint CurveFromPoint = 'v';
    public const uint CurveToPoint = 'y';
    public const uint ClosePath = 'h';
    public const uint Rectangle = ('r' << 8) | 'e';

    public const uint Stroke = 'S';
    public const uint CloseStroke = 's';
    public const uint Fill = 'f';
    public const uint OldFill = 'F';
    public const uint FillEvenOdd = ('f' << 8) | '*';
    public const uint FillStroke = 'B';
    public const uint FillStrokeEvenOdd = ('B' << 8) | '*';
    public const uint CloseFillStroke = 'b';
    public const uint CloseFillStrokeEvenOdd = ('b' << 8) | '*';
    public const uint EndPath = 'n';
    public const uint Clip = 'W';
    public const uint ClipEvenOdd = ('W' << 8) | '*';

    public const uint StrokeGray = 'G';
    public const uint FillGray = 'g';
    public const uint StrokeRgb = ('R' << 8) | 'G';
    public const uint FillRgb = ('r' << 8) | 'g';
    public const uint StrokeCmyk = 'K';
    public const uint FillCmyk = 'k';
    public const uint StrokeSpace = ('C' << 8) | 'S';
    public const uint FillSpace = ('c' << 8) | 's';
    public const uint StrokeColor = ('S' << 8) | 'C';
    public const uint FillColor = ('s' << 8) | 'c';
    public const uint StrokeColorNamed = ('S' << 16) | ('C' << 8) | 'N';
    public const uint FillColorNamed = ('s' << 16) | ('c' << 8) | 'n';

    public const uint BeginText = ('B' << 8) | 'T';
    public const uint EndText = ('E' << 8) | 'T';
    public const uint CharacterSpacing = ('T' << 8) | 'c';
    public const uint WordSpacing = ('T' << 8) | 'w';
    public const uint HorizontalScale = ('T' << 8) | 'z';
    public const uint Leading = ('T' << 8) | 'L';
    public const uint Font = ('T' << 8) | 'f';
    public const uint RenderingMode = ('T' << 8) | 'r';
    public const uint Rise = ('T' << 8) | 's';
    public const uint MoveText = ('T' << 8) | 'd';
    public const uint MoveTextLeading = ('T' << 8) | 'D';
    public const uint TextMatrix = ('T' << 8) | 'm';
    public const uint NextLine = ('T' << 8) | '*';
    public const uint Show = ('T' << 8) | 'j';
    public const uint ShowAdjusted = ('T' << 8) | 'J';
    public const uint ShowNextLine = '\'';
    public const uint ShowNextLineSpaced = '"';

    public const uint DrawObject = ('D' << 8) | 'o';
    public const uint BeginImage = ('B' << 8) | 'I';
    public const uint BeginMarked = ('B' << 16) | ('M' << 8) | 'C';
    public const uint BeginMarkedProperties = ('B' << 16) | ('D' << 8) | 'C';
    public const uint EndMarked = ('E' << 16) | ('M' << 8) | 'C';

    /// <summary>The number of an operator; 0 for a word that is longer than any of them.</summary>
    public static uint Of(ReadOnlySpan<byte> word) => word switch
    {
        [var a] => a,
        [var a, var b] => (uint)((a << 8) | b),
        [var a, var b, var c] => (uint)((a << 16) | (b << 8) | c),
        _ => 0,
    };
}
