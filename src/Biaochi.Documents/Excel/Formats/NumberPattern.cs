using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Biaochi.Documents.Excel.Formats;

/// <summary>
/// Shows a number by the digit places of a section. Where the section shows fewer digits than the number has, it can also be asked for
/// all of them, in the same unit: 6256733.12 as 0!.0,"万元" is shown 625.7万元 and is 625.673312万元.
/// </summary>
internal sealed class NumberPattern
{
    private readonly ImmutableArray<FormatToken> _tokens;
    private readonly int _point;
    private readonly int _wholePlaces;
    private readonly int _fractionPlaces;
    private readonly int _fewestFraction;
    private readonly bool _groups;
    private readonly decimal _scale = 1;

    /// <summary>A literal point stands among the digit places, so that the digits behind it are a fraction to the reader.</summary>
    private readonly bool _hasDrawnPoint;

    public NumberPattern(ImmutableArray<FormatToken> tokens)
    {
        _tokens = tokens;
        var last = LastDigit(tokens);
        _point = tokens.IndexOf(new FormatToken(FormatTokenKind.Point, "."));
        for (var i = 0; i < tokens.Length; i++)
        {
            var isFraction = _point >= 0 && i > _point;
            switch (tokens[i].Kind)
            {
                case FormatTokenKind.Digit when isFraction:
                    _fractionPlaces++;
                    _fewestFraction = tokens[i].Text == "0" ? _fractionPlaces : _fewestFraction;
                    break;
                case FormatTokenKind.Digit:
                    _wholePlaces++;
                    break;
                case FormatTokenKind.Comma when Scales(i, last):
                    _scale /= 1000;
                    break;
                case FormatTokenKind.Comma:
                    _groups |= !isFraction && _wholePlaces > 0;
                    break;
                case FormatTokenKind.Percent:
                    _scale *= 100;
                    break;
                case FormatTokenKind.Literal when tokens[i].Text == "." && _wholePlaces > 0 && i < last && _point < 0:
                    _hasDrawnPoint = true;
                    break;
            }
        }
    }

    /// <param name="number">Not negative.</param>
    /// <param name="full">With every digit the number has.</param>
    public string Show(decimal number, bool full)
    {
        var scaled = number * _scale;
        scaled = full ? scaled : Math.Round(scaled, Math.Min(28, _fractionPlaces), MidpointRounding.AwayFromZero);
        var digits = scaled.ToString("0.############################", CultureInfo.InvariantCulture);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var (whole, fraction) = point < 0 ? (digits, "") : (digits[..point], digits[(point + 1)..]);
        return Write(whole == "0" && _wholePlaces > 0 && !HasCertainWhole() ? "" : whole, fraction.PadRight(_fewestFraction, '0'));
    }

    private string Write(string whole, string fraction)
    {
        var (text, place, fractionPlace) = (new StringBuilder(), 0, 0);
        for (var i = 0; i < _tokens.Length; i++)
        {
            var token = _tokens[i];
            if (token.Kind is FormatTokenKind.Digit && (_point < 0 || i < _point))
            {
                WriteWhole(text, whole, place++, token.Text);
                if (place == _wholePlaces && _point < 0 && fraction.Length > 0)
                {
                    text.Append(_hasDrawnPoint ? "" : ".").Append(fraction);
                }
            }
            else if (token.Kind is FormatTokenKind.Digit)
            {
                fractionPlace++;
                text.Append(fractionPlace == _fractionPlaces ? fraction.AsSpan(Math.Min(fractionPlace - 1, fraction.Length)) : fraction.AsSpan(Math.Min(fractionPlace - 1, fraction.Length), fractionPlace <= fraction.Length ? 1 : 0));
            }
            else if (token.Kind is FormatTokenKind.Literal or FormatTokenKind.Percent)
            {
                text.Append(token.Text);
            }
            else if (token.Kind is FormatTokenKind.Point && fraction.Length > 0)
            {
                text.Append(_wholePlaces == 0 ? whole : "").Append('.');
            }
        }

        return text.ToString();
    }

    /// <summary>The digits of one place; the first place takes all that the others do not.</summary>
    private void WriteWhole(StringBuilder text, string whole, int place, string sign)
    {
        var behind = _wholePlaces - place - 1;
        var end = whole.Length - behind;
        if (end <= 0)
        {
            Group(text.Append(sign == "0" ? "0" : sign == "?" ? " " : ""), behind, sign == "0");
            return;
        }

        for (var i = place == 0 ? 0 : end - 1; i < end; i++)
        {
            Group(text.Append(whole[i]), whole.Length - i - 1, true);
        }
    }

    private void Group(StringBuilder text, int behind, bool wrote)
    {
        if (_groups && wrote && behind > 0 && behind % 3 == 0)
        {
            text.Append(',');
        }
    }

    private bool HasCertainWhole() => _tokens.Take(_point < 0 ? _tokens.Length : _point).Any(token => token is { Kind: FormatTokenKind.Digit, Text: "0" });

    /// <summary>A comma directly behind the last digit place before the point or the end divides by a thousand.</summary>
    private bool Scales(int comma, int last)
    {
        var next = comma;
        while (next < _tokens.Length && _tokens[next].Kind is FormatTokenKind.Comma)
        {
            next++;
        }

        return next == _point || comma > last;
    }

    private static int LastDigit(ImmutableArray<FormatToken> tokens)
    {
        for (var i = tokens.Length - 1; i >= 0; i--)
        {
            if (tokens[i].Kind is FormatTokenKind.Digit)
            {
                return i;
            }
        }

        return -1;
    }
}
