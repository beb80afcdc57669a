using System.Globalization;

namespace Biaochi.Documents.Excel.Formulas;

/// <summary>
/// Works out a formula as offices write them under amounts: sums of cells and ranges, the four operations, ROUND (ECMA-376 part 1, 18.17).
/// Anything else, another sheet's cell, words where a number must be, give null.
/// </summary>
/// <param name="text">Without the sign of equality.</param>
/// <param name="cells">What the formula's cells hold.</param>
internal ref struct FormulaText(ReadOnlySpan<char> text, ISheetNumbers cells)
{
    /// <summary>No sum under amounts is longer; brackets stand no deeper in each other than that.</summary>
    public const int Longest = 500;

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>The result; null where it cannot be told.</summary>
    public decimal? Calculate()
    {
        try
        {
            return _text.Length <= Longest && Sum() is { } result && Next() == '\0' ? result : null;
        }
        catch (Exception exception) when (exception is OverflowException or DivideByZeroException)
        {
            return null;
        }
    }

    private decimal? Sum()
    {
        var sum = Product();
        while (sum is not null && Next() is var sign && sign is ('+' or '-'))
        {
            _at++;
            sum = Product() is { } next ? sign == '+' ? sum + next : sum - next : null;
        }

        return sum;
    }

    private decimal? Product()
    {
        var product = Factor();
        while (product is not null && Next() is var sign && sign is ('*' or '/'))
        {
            _at++;
            product = Factor() is { } next ? sign == '*' ? product * next : product / next : null;
        }

        return product;
    }

    private decimal? Factor()
    {
        switch (Next())
        {
            case '-':
                _at++;
                return -Factor();
            case '+':
                _at++;
                return Factor();
            case '(':
                _at++;
                var inner = Sum();
                return Take(')') ? inner : null;
            case >= '0' and <= '9' or '.':
                return Number();
            default:
                return Named();
        }
    }

    private decimal? Number()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == '.'))
        {
            _at++;
        }

        return decimal.TryParse(_text[start.._at], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>A cell, or a function with what it is given.</summary>
    private decimal? Named()
    {
        var name = Name();
        if (name.Equals("SUM", StringComparison.OrdinalIgnoreCase) && Take('('))
        {
            return SumOfAll();
        }

        if (name.Equals("ROUND", StringComparison.OrdinalIgnoreCase) && Take('('))
        {
            return Sum() is { } number && Take(',') && Sum() is >= 0 and <= 10 and var places && Take(')') ? Math.Round(number, (int)places, MidpointRounding.AwayFromZero) : null;
        }

        return CellReference.TryParse(name, out var cell) ? cells.At(cell) : null;
    }

    private decimal? SumOfAll()
    {
        decimal? sum = 0;
        do
        {
            sum += Range() ?? Sum();
        }
        while (sum is not null && Take(','));

        return Take(')') ? sum : null;
    }

    /// <summary>The numbers in B2:D4; null, and nothing taken, where no range stands here.</summary>
    private decimal? Range()
    {
        var start = _at;
        var first = Name();
        if (Take(':') && MergedRange.TryParse($"{first}:{Name()}", out var range))
        {
            return cells.SumOf(range);
        }

        _at = start;
        return null;
    }

    private ReadOnlySpan<char> Name()
    {
        Next();
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '$'))
        {
            _at++;
        }

        return _text[start.._at];
    }

    private bool Take(char sign)
    {
        if (Next() != sign)
        {
            return false;
        }

        _at++;
        return true;
    }

    /// <summary>The next sign behind white space, which is not taken; NUL at the end.</summary>
    private char Next()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }

        return _at < _text.Length ? _text[_at] : '\0';
    }
}
