using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf.Content;

/// <summary>Layers, and which of them are shown on opening (ISO 32000-1, 8.11).</summary>
internal sealed class OptionalContent
{
    /// <summary>Expressions over layers may nest this deep.</summary>
    private const int DeepestExpression = 16;

    private readonly HashSet<int> _off = [];

    public OptionalContent(PdfDictionary catalog)
    {
        var properties = catalog["OCProperties"].Dictionary ?? PdfDictionary.Empty;
        var configuration = properties["D"].Dictionary ?? PdfDictionary.Empty;
        if (configuration["BaseState"].Name == "OFF")
        {
            _off.UnionWith(References(properties["OCGs"].Array));
        }

        _off.ExceptWith(References(configuration["ON"].Array));
        _off.UnionWith(References(configuration["OFF"].Array));
    }

    /// <summary>Whether content of a group or a membership is shown.</summary>
    /// <param name="holder">The dictionary that names it.</param>
    public bool IsVisible(PdfDictionary holder, string key)
    {
        if (_off.Count == 0 || holder[key].Dictionary is not { } group)
        {
            return true;
        }

        return group["Type"].Name == "OCMD" ? IsMembershipVisible(group) : !IsOff(holder.Raw(key));
    }

    private bool IsMembershipVisible(PdfDictionary membership)
    {
        if (membership["VE"].Array is { } expression)
        {
            return Evaluate(expression, 0);
        }

        var groups = membership["OCGs"].Array is { } array ? References(array).ToList() : membership.Raw("OCGs").Reference is { } single ? [single] : [];
        return groups.Count == 0 || membership["P"].Name switch
        {
            "AllOn" => !groups.Exists(_off.Contains),
            "AnyOff" => groups.Exists(_off.Contains),
            "AllOff" => groups.TrueForAll(_off.Contains),
            _ => !groups.TrueForAll(_off.Contains),
        };
    }

    /// <summary>An operator and its operands, each a group or an expression.</summary>
    private bool Evaluate(PdfArray expression, int depth)
    {
        var operands = Enumerable.Range(1, depth < DeepestExpression ? Math.Max(0, expression.Count - 1) : 0)
            .Select(i => expression[i].Array is { } inner ? Evaluate(inner, depth + 1) : !IsOff(expression.Raw(i)));
        return expression[0].Name switch
        {
            "And" => operands.All(visible => visible),
            "Or" => operands.Any(visible => visible),
            "Not" => !operands.FirstOrDefault(),
            _ => true,
        };
    }

    private bool IsOff(PdfValue group) => group.Reference is { } number && _off.Contains(number);

    private static IEnumerable<int> References(PdfArray? array) => Enumerable.Range(0, array?.Count ?? 0).Select(i => array!.Raw(i).Reference).OfType<int>();
}
