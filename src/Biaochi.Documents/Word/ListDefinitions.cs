using System.Collections.Immutable;
using System.Xml.Linq;

namespace Biaochi.Documents.Word;

/// <summary>The numbered lists of a document (17.9) and the paragraph styles that are numbered by one.</summary>
internal sealed class ListDefinitions
{
    private const int Levels = 9;
    private const int DeepestStyle = 20;

    private readonly Dictionary<int, ListDefinition> _lists = [];
    private readonly Dictionary<string, XElement> _styles = [];

    private ListDefinitions()
    {
    }

    public static ListDefinitions None { get; } = new();

    public static ListDefinitions Load(DocxPackage package)
    {
        if (package.Load("numbering") is not { } numbering)
        {
            return None;
        }

        var definitions = new ListDefinitions();
        definitions.ReadStyles(package.Load("styles"));
        definitions.ReadLists(numbering);
        return definitions;
    }

    public ListDefinition? Find(int listId) => _lists.GetValueOrDefault(listId);

    /// <summary>The list and level that a paragraph's own properties or else its style name; null where it is not numbered.</summary>
    public (int ListId, int Level)? PlaceOf(ParagraphProperties properties)
    {
        if (properties.ListId is { } own)
        {
            return own == 0 ? null : (own, Math.Clamp(properties.Level ?? 0, 0, Levels - 1));
        }

        var style = properties.Style;
        for (var depth = 0; depth < DeepestStyle && style is not null && _styles.TryGetValue(style, out var element); depth++)
        {
            var place = WordXml.Child(WordXml.Child(element, "pPr"), "numPr");
            if (WordXml.Number(WordXml.Attribute(WordXml.Child(place, "numId"), "val")) is { } id)
            {
                return id == 0 ? null : (id, Math.Clamp(properties.Level ?? LevelOf(place, id, style), 0, Levels - 1));
            }

            style = WordXml.Attribute(WordXml.Child(element, "basedOn"), "val");
        }

        return null;
    }

    /// <summary>A style stands on the level that names it, or else on the one that it names.</summary>
    private int LevelOf(XElement? place, int id, string style) =>
        Find(id) is { } list && list.Levels.ToList().FindIndex(level => level?.Style == style) is >= 0 and var linked
            ? linked
            : WordXml.Number(WordXml.Attribute(WordXml.Child(place, "ilvl"), "val")) ?? 0;

    private void ReadStyles(XElement? styles)
    {
        foreach (var style in styles?.Elements().Where(element => element.Name.LocalName == "style") ?? [])
        {
            if (WordXml.Attribute(style, "styleId") is { } id)
            {
                _styles.TryAdd(id, style);
            }
        }
    }

    private void ReadLists(XElement numbering)
    {
        var definitions = Elements(numbering, "abstractNum")
            .GroupBy(element => WordXml.Attribute(element, "abstractNumId") ?? "")
            .ToDictionary(group => group.Key, group => group.First());
        foreach (var list in Elements(numbering, "num"))
        {
            var counter = WordXml.Attribute(WordXml.Child(list, "abstractNumId"), "val");
            if (WordXml.Number(WordXml.Attribute(list, "numId")) is { } id && counter is not null && definitions.TryGetValue(counter, out var definition))
            {
                _lists.TryAdd(id, Define(counter, Linked(definition, definitions.Values), list));
            }
        }
    }

    /// <summary>A definition may only point to the one of a numbering style (17.9.21, numStyleLink).</summary>
    private static XElement Linked(XElement definition, IEnumerable<XElement> all) =>
        WordXml.Attribute(WordXml.Child(definition, "numStyleLink"), "val") is { } link
            ? all.FirstOrDefault(other => WordXml.Attribute(WordXml.Child(other, "styleLink"), "val") == link) ?? definition
            : definition;

    private static ListDefinition Define(string counter, XElement definition, XElement list)
    {
        var levels = new ListLevel?[Levels];
        var restarts = ImmutableDictionary.CreateBuilder<int, int>();
        foreach (var level in Elements(definition, "lvl"))
        {
            Set(levels, level);
        }

        foreach (var change in Elements(list, "lvlOverride"))
        {
            Set(levels, WordXml.Child(change, "lvl"));
            if (WordXml.Number(WordXml.Attribute(change, "ilvl")) is { } at && WordXml.Number(WordXml.Attribute(WordXml.Child(change, "startOverride"), "val")) is { } start)
            {
                restarts[at] = start;
            }
        }

        return new ListDefinition(counter, [.. levels], restarts.ToImmutable());
    }

    private static void Set(ListLevel?[] levels, XElement? level)
    {
        if (WordXml.Number(WordXml.Attribute(level, "ilvl")) is >= 0 and < Levels and var at)
        {
            levels[at] = Read(level!);
        }
    }

    private static ListLevel Read(XElement level)
    {
        // A format that older programs do not know stands among alternatives, the newer first.
        var format = WordXml.Attribute(level.Descendants(level.Name.Namespace + "numFmt").FirstOrDefault(), "val") ?? "decimal";
        return new ListLevel(
            WordXml.Number(WordXml.Attribute(WordXml.Child(level, "start"), "val")) ?? 0,
            format is "bullet" or "none" ? null : format,
            WordXml.Attribute(WordXml.Child(level, "lvlText"), "val") ?? "",
            WordXml.Attribute(WordXml.Child(level, "pStyle"), "val"))
        {
            InFigures = WordXml.Child(level, "isLgl") is { } legal && WordXml.IsOn(WordXml.Attribute(legal, "val")),
            IsGlued = WordXml.Attribute(WordXml.Child(level, "suff"), "val") == "nothing",
        };
    }

    private static IEnumerable<XElement> Elements(XElement parent, string name) => parent.Elements(parent.Name.Namespace + name);
}
