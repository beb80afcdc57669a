using System.Globalization;

namespace Biaochi.Documents.Excel.Formats;

/// <summary>Takes a number format apart into its sections and their tokens.</summary>
internal sealed class FormatScanner(string code)
{
    private static readonly string[] HalfDays = ["AM/PM", "A/P", "上午/下午"];
    private static readonly string[] Generals = ["General", "G/通用格式"];

    private readonly List<FormatToken> _tokens = [];
    private FormatCondition? _condition;
    private ChineseDigits _digits;
    private int _at;

    /// <summary>One to four sections, as semicolons part them.</summary>
    public static List<FormatSection> Scan(string code)
    {
        var scanner = new FormatScanner(code);
        var sections = new List<FormatSection>();
        while (sections.Count < 4 && (scanner._at < code.Length || sections.Count == 0))
        {
            sections.Add(scanner.Section());
        }

        if (code.EndsWith(';') && sections.Count < 4)
        {
            sections.Add(scanner.Section());
        }

        return sections;
    }

    private FormatSection Section()
    {
        _tokens.Clear();
        (_condition, _digits) = (null, ChineseDigits.None);
        while (_at < code.Length && code[_at] != ';')
        {
            Step();
        }

        _at++;
        return new FormatSection([.. _tokens], _condition, _digits);
    }

    private void Step()
    {
        if (Word(Generals) is { } general)
        {
            Add(FormatTokenKind.General, general, general.Length);
        }
        else if (Word(HalfDays) is { } half)
        {
            Add(FormatTokenKind.HalfDay, half, half.Length);
        }
        else
        {
            Sign(code[_at]);
        }
    }

    private void Sign(char sign)
    {
        switch (sign)
        {
            case '"':
                Quoted();
                break;
            case '\\' or '!':
                Add(FormatTokenKind.Literal, _at + 1 < code.Length ? code.Substring(_at + 1, 1) : "", 2);
                break;
            case '_':
                Add(FormatTokenKind.Literal, " ", 2);
                break;
            case '*':
                _at += 2;
                break;
            case '[':
                Bracketed();
                break;
            case '0' or '#' or '?':
                Add(FormatTokenKind.Digit, sign.ToString(), 1);
                break;
            case 'E' when _at + 1 < code.Length && code[_at + 1] is '+' or '-':
                Add(FormatTokenKind.Exponent, code.Substring(_at, 2), 2);
                break;
            default:
                Letter(sign);
                break;
        }
    }

    private void Letter(char sign)
    {
        var kind = sign switch
        {
            '.' => FormatTokenKind.Point,
            ',' => FormatTokenKind.Comma,
            '%' => FormatTokenKind.Percent,
            '/' => FormatTokenKind.Stroke,
            '@' => FormatTokenKind.Text,
            _ => char.ToLowerInvariant(sign) is 'y' or 'm' or 'd' or 'h' or 's' or 'e' or 'a' or 'b' or 'g' ? FormatTokenKind.Date : FormatTokenKind.Literal,
        };
        var length = 1;
        while (kind is FormatTokenKind.Date && _at + length < code.Length && char.ToLowerInvariant(code[_at + length]) == char.ToLowerInvariant(sign))
        {
            length++;
        }

        Add(kind, kind is FormatTokenKind.Date ? code.Substring(_at, length).ToLowerInvariant() : sign.ToString(), length);
    }

    private void Quoted()
    {
        var end = code.IndexOf('"', _at + 1);
        end = end < 0 ? code.Length : end;
        Add(FormatTokenKind.Literal, code[(_at + 1)..end], end + 1 - _at);
    }

    /// <summary>A colour, a condition, a place with its currency sign, Chinese figures, or time that runs on.</summary>
    private void Bracketed()
    {
        var end = code.IndexOf(']', _at);
        end = end < 0 ? code.Length : end;
        var inside = code[(_at + 1)..end];
        if (inside.Length > 0 && inside.ToLowerInvariant() is { } letters && letters.Trim(letters[0]).Length == 0 && letters[0] is 'h' or 'm' or 's')
        {
            Add(FormatTokenKind.Elapsed, letters, 0);
        }
        else if (inside.StartsWith('$'))
        {
            Add(FormatTokenKind.Literal, inside.IndexOf('-', StringComparison.Ordinal) is var dash && dash >= 0 ? inside[1..dash] : inside[1..], 0);
        }
        else if (inside.StartsWith("DBNum", StringComparison.OrdinalIgnoreCase))
        {
            _digits = inside[5..] switch { "1" => ChineseDigits.Plain, "2" => ChineseDigits.Formal, _ => ChineseDigits.None };
        }
        else
        {
            _condition = FormatCondition.Parse(inside) ?? _condition;
        }

        _at = end + 1;
    }

    private string? Word(string[] words) => Array.Find(words, word => string.Compare(code, _at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0);

    private void Add(FormatTokenKind kind, string text, int length)
    {
        if (text.Length > 0)
        {
            _tokens.Add(new FormatToken(kind, text));
        }

        _at += length;
    }
}

/// <summary>[&gt;=10000] before a section: which numbers it is for.</summary>
internal sealed record FormatCondition(string Comparator, decimal Limit)
{
    public static FormatCondition? Parse(string text)
    {
        var sign = text.TakeWhile(c => c is '<' or '>' or '=').Count();
        return sign > 0 && decimal.TryParse(text.AsSpan(sign), NumberStyles.Float, CultureInfo.InvariantCulture, out var limit) ? new FormatCondition(text[..sign], limit) : null;
    }

    public bool Holds(decimal number) => Comparator switch
    {
        ">" => number > Limit,
        ">=" => number >= Limit,
        "<" => number < Limit,
        "<=" => number <= Limit,
        "=" => number == Limit,
        _ => number != Limit,
    };
}
