using System.Text;
using Biaochi.Documents.Fonts;

namespace Biaochi.Documents.Printing.Pdf.Setting;

/// <summary>Breaks text into lines of a width: line feeds part paragraphs; a word too long for any line is broken where the line is full.</summary>
internal ref struct LineBreaker(ReadOnlySpan<char> text, TrueTypeFont font, int width)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _start;
    private int _used;
    private int _seen;
    private int _visible;
    private int _visibleCount;
    private int _break;
    private int _before;

    /// <param name="width">In thousandths of the font's size.</param>
    public static TextLine[] Break(ReadOnlySpan<char> text, TrueTypeFont font, int width)
    {
        var lines = new List<TextLine>();
        new LineBreaker(text, font, width).Fill(lines);
        return [.. lines];
    }

    private void Fill(List<TextLine> lines)
    {
        Begin(0);
        for (var at = 0; at < _text.Length;)
        {
            if (_text[at] == '\n')
            {
                lines.Add(End(at, endsParagraph: true));
                Begin(++at);
                continue;
            }

            var (character, length) = Next(at);
            if (at > _start && BreakRules.CanBreak(_before, character))
            {
                _break = at;
            }

            if (at > _start && !BreakRules.IsSpace(character) && _used + Need(character) > width)
            {
                at = BreakPlace(at);
                lines.Add(End(at, endsParagraph: false));
                Begin(at);
                continue;
            }

            Take(character);
            at += length;
        }

        lines.Add(End(_text.Length, endsParagraph: true));
    }

    private void Begin(int start) => (_start, _used, _seen, _visible, _visibleCount, _break, _before) = (start, 0, 0, 0, 0, start, ' ');

    private void Take(int character)
    {
        _used += font.CharacterAdvance(character);
        _seen++;
        _before = character;
        if (!BreakRules.IsSpace(character))
        {
            (_visible, _visibleCount) = (_used, _seen);
        }
    }

    /// <summary>
    /// What was taken beyond the break goes to the next line, so its measures are taken anew up to there.
    /// </summary>
    private TextLine End(int end, bool endsParagraph)
    {
        if (!endsParagraph)
        {
            Remeasure(end);
        }

        return new TextLine(_start, end - _start, Math.Min(_visible, width), Math.Max(0, _visibleCount - 1), endsParagraph);
    }

    private void Remeasure(int end)
    {
        (_used, _seen, _visible, _visibleCount) = (0, 0, 0, 0);
        for (var at = _start; at < end;)
        {
            var (character, length) = Next(at);
            Take(character);
            at += length;
        }
    }

    /// <summary>The last place where the line may end; where it is full when there is none, or when what follows fits no line anyway.</summary>
    private readonly int BreakPlace(int full) => _break == _start || UnitWidth(_break) > width ? full : _break;

    /// <summary>The width of what must stay together from a place on.</summary>
    private readonly int UnitWidth(int start)
    {
        var (sum, before) = (0, -1);
        for (var at = start; at < _text.Length && _text[at] != '\n' && sum <= width;)
        {
            var (character, length) = Next(at);
            if (before >= 0 && (BreakRules.IsSpace(character) || BreakRules.CanBreak(before, character)))
            {
                break;
            }

            sum += Need(character);
            before = character;
            at += length;
        }

        return sum;
    }

    private readonly int Need(int character) => BreakRules.IsLeftHalf(character) ? font.CharacterAdvance(character) / 2 : font.CharacterAdvance(character);

    private readonly (int Character, int Length) Next(int at)
    {
        Rune.DecodeFromUtf16(_text[at..], out var rune, out var length);
        return (rune.Value, length);
    }
}
