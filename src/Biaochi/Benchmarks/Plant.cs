using System.Globalization;
using Biaochi.Forms;
using Biaochi.Generation;

namespace Biaochi.Benchmarks;

/// <summary>A passage of forty letters that is put into a form of an index, and once more, some of it changed, into a form that is held against the index.</summary>
/// <param name="Source">The number of the form of the index.</param>
internal sealed record Plant(int Source, string Passage, Chance Chance)
{
    public const int Letters = 40;

    /// <summary>A tenth.</summary>
    public const int MaxEdits = Letters / 10;
    private const long Seed = 7;

    /// <summary>Words of the field in an order in which nobody else has them, and numbers.</summary>
    public static Plant Make(int number, int forms)
    {
        var chance = Chance.For(Seed, number);
        var words = GenerationMaterial.Default.Fields.SelectMany(field => field.Words.Values.SelectMany(list => list)).ToList();
        var passage = "";
        while (passage.Length < Letters)
        {
            passage += chance.Next(4) == 0 ? chance.Between(10, 999).ToString(CultureInfo.InvariantCulture) : chance.Of(words);
        }

        return new Plant(chance.Next(forms), passage[..Letters], chance);
    }

    public TargetForm Into(TargetForm form, int edits = 0) => form with { Overview = $"{form.Overview}{Edited(Passage, edits, Chance)}。" };

    /// <summary>The text with so many characters put in, taken out or replaced, anywhere.</summary>
    public static string Edited(string text, int edits, Chance chance)
    {
        for (var edit = 0; edit < edits; edit++)
        {
            var at = chance.Next(text.Length);
            var letter = ((char)('一' + chance.Next(3000))).ToString();
            text = chance.Next(3) switch
            {
                0 => text.Remove(at, 1).Insert(at, letter),
                1 => text.Remove(at, 1),
                _ => text.Insert(at, letter),
            };
        }

        return text;
    }
}
