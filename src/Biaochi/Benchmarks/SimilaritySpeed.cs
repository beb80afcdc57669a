using System.Diagnostics;
using Biaochi.Forms;
using Biaochi.Generation;
using Biaochi.Reviewer.Similarity;

namespace Biaochi.Benchmarks;

/// <summary>How fast and well a form's words are found among those of many others.</summary>
/// <param name="IndexingTime">By the clock, for indexing alone, without making the forms.</param>
/// <param name="Fingerprints">How many are kept, after the boilerplate was put together.</param>
/// <param name="Bytes">The memory that the index holds.</param>
internal sealed record SimilaritySpeed(int Forms, int Queries, TimeSpan IndexingTime, long Fingerprints, long Bytes)
{
    private const long Seed = 20250901;

    public double FormsIndexedPerSecond => Forms / IndexingTime.TotalSeconds;

    /// <summary>For the passages of one form, in which making the candidates again is counted: a database would have to be read.</summary>
    public TimeSpan MeanQuery { get; private init; }

    /// <summary>99 of 100 are not slower.</summary>
    public TimeSpan SlowQuery { get; private init; }

    /// <summary>Into how many forms of the index a passage was planted that no other has.</summary>
    public int Planted { get; private init; }

    /// <summary>For how many of them the form was found that has the passage too, with up to a tenth of it changed.</summary>
    public int PlantedFound { get; private init; }

    /// <summary>Of those, how many had a tenth changed.</summary>
    public int Hardest { get; private init; }

    public int HardestFound { get; private init; }

    public TimeSpan MeanDuplicateQuery { get; private init; }

    public int DuplicatesFound { get; private init; }

    public static SimilaritySpeed Measure(int forms, int queries)
    {
        var generator = new FormGenerator(Seed);
        var plants = Enumerable.Range(0, queries).Select(query => Plant.Make(query, forms)).DistinctBy(plant => plant.Source).ToDictionary(plant => plant.Source);
        TargetForm Stored(int number) => plants.TryGetValue(number, out var plant) ? plant.Into(generator.Form(number)) : generator.Form(number);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var index = new SimilarityIndex(new SimilarityOptions { ExpectedForms = forms }, Stored);
        var indexing = Index(index, Stored, forms);
        var speed = new SimilaritySpeed(forms, queries, indexing, index.FingerprintCount, GC.GetTotalMemory(forceFullCollection: true) - before);
        speed = FindPlanted(speed, index, [.. plants.Values], generator);
        return FindDuplicates(speed, index, generator);
    }

    private static TimeSpan Index(SimilarityIndex index, Func<int, TargetForm> stored, int forms)
    {
        var watch = new Stopwatch();
        for (var number = 0; number < forms; number++)
        {
            var form = stored(number);
            watch.Start();
            index.Add(form);
            watch.Stop();
        }

        return watch.Elapsed;
    }

    /// <summary>Forms that were never added, each with the passage that was planted into an added one, some of it changed.</summary>
    private static SimilaritySpeed FindPlanted(SimilaritySpeed speed, SimilarityIndex index, IReadOnlyList<Plant> plants, FormGenerator generator)
    {
        var times = new List<TimeSpan>();
        var (found, hardest, hardestFound) = (0, 0, 0);
        for (var query = 0; query < plants.Count; query++)
        {
            var plant = plants[query];
            var edits = query % (Plant.MaxEdits + 1);
            var form = plant.Into(generator.Form(speed.Forms + query), edits);
            var watch = Stopwatch.StartNew();
            var passages = index.FindPassages(form);
            times.Add(watch.Elapsed);
            var isFound = passages.Any(passage => passage.Form == plant.Source && passage.Field is FormField.Overview && passage.OtherField is FormField.Overview);
            found += isFound ? 1 : 0;
            hardest += edits == Plant.MaxEdits ? 1 : 0;
            hardestFound += isFound && edits == Plant.MaxEdits ? 1 : 0;
        }

        times.Sort();
        return speed with
        {
            MeanQuery = TimeSpan.FromTicks((long)times.Average(time => time.Ticks)),
            SlowQuery = times[(int)(0.99 * (times.Count - 1))],
            Planted = plants.Count,
            PlantedFound = found,
            Hardest = hardest,
            HardestFound = hardestFound,
        };
    }

    private static SimilaritySpeed FindDuplicates(SimilaritySpeed speed, SimilarityIndex index, FormGenerator generator)
    {
        var found = 0;
        var watch = Stopwatch.StartNew();
        for (var query = 0; query < speed.Queries; query++)
        {
            var chance = Chance.For(Seed, -1 - query);
            var source = chance.Next(speed.Forms);
            var form = generator.Form(source);
            var again = form with { ProjectName = form.ProjectName + "补助", Necessity = Plant.Edited(form.Necessity!, 3, chance), FilledAt = null };
            found += index.FindNearDuplicates(again).Any(near => near.Form == source) ? 1 : 0;
        }

        return speed with { MeanDuplicateQuery = watch.Elapsed / speed.Queries, DuplicatesFound = found };
    }
}
