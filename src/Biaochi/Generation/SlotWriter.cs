using System.Globalization;
using System.Text;

namespace Biaochi.Generation;

/// <summary>Fills the slots of sentences for one form: what the project does, for whom and how much is the same in all of them, other words, names and numbers come anew.</summary>
internal sealed class SlotWriter(CommonWords common, SpendingField field, InventedCounty county, int year, Chance chance)
{
    /// <summary>What the project is about, and what is counted in it.</summary>
    private readonly Dictionary<string, string> _fixed = new(StringComparer.Ordinal)
    {
        ["object"] = chance.Of(field.Words["object"]),
        ["work"] = chance.Of(field.Words["work"]),
        ["measure"] = chance.Of(field.Words["measure"]),
        ["count"] = chance.Of(field.Words["count"]),
        ["who"] = chance.Of(field.Words["who"]),
        ["quality"] = chance.Of(field.Words["quality"]),
        ["town"] = chance.Of(county.Towns),
        ["total"] = Whole(chance.Between(8, 420)),
        ["people"] = Whole(chance.Between(200, 9000)),
        ["rate"] = Whole(chance.Between(90, 99)),
        ["satisfied"] = Whole(chance.Between(88, 97)),
    };

    public string Write(string sentence)
    {
        var text = new StringBuilder(sentence.Length * 2);
        for (var at = 0; at < sentence.Length;)
        {
            var open = sentence.IndexOf('{', at);
            if (open < 0)
            {
                return text.Append(sentence, at, sentence.Length - at).ToString();
            }

            var close = sentence.IndexOf('}', open);
            text.Append(sentence, at, open - at).Append(Fill(sentence[(open + 1)..close]));
            at = close + 1;
        }

        return text.ToString();
    }

    private string Fill(string slot) => slot switch
    {
        ['n', ':', ..] => Number(slot[2..], 1m),
        ['d', ':', ..] => Number(slot[2..], 0.1m),
        "year" => Whole(year),
        "year-" => Whole(year - chance.Between(1, 3)),
        "county" => county.Name,
        "c" => county.Short.ToString(),
        "village" => county.Village(chance),
        "road" => chance.Of(county.RoadNames),
        "river" => chance.Of(county.RiverNames),
        "person" => county.Person(chance),
        _ => _fixed.GetValueOrDefault(slot) ?? chance.Of(field.Words.GetValueOrDefault(slot) ?? common.Words[slot]),
    };

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number of a range such as 3-28, in steps of that size.</summary>
    private string Number(string range, decimal step)
    {
        var dash = range.IndexOf('-', StringComparison.Ordinal);
        var from = int.Parse(range.AsSpan(0, dash), CultureInfo.InvariantCulture);
        var to = int.Parse(range.AsSpan(dash + 1), CultureInfo.InvariantCulture);
        return (step * chance.Between((int)(from / step), (int)(to / step))).ToString("0.#", CultureInfo.InvariantCulture);
    }
}
