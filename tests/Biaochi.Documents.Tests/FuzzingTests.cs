using Biaochi.Fuzzing;

namespace Biaochi.Documents.Tests;

/// <summary>A short run of the fuzzer over the corpus; the long one is started by hand (tests/Biaochi.Fuzzing).</summary>
public class FuzzingTests
{
    private static readonly IReadOnlyList<SoundDocument> Corpus = SoundDocument.LoadAll([Path.Combine(AppContext.BaseDirectory, "corpus")], largest: 64 * 1024);

    [Fact]
    public void Run_MutantsOfTheCorpus_AreReadOrRefused()
    {
        var mutator = new Mutator(Corpus, seed: 20261122);

        for (var number = 0; number < 600; number++)
        {
            var (document, mutant) = mutator.Make(number);
            Assert.True(Trial.Run(mutant, document.Name) is null, $"Mutant {number} of {document.Name}: {Trial.Run(mutant, document.Name)}");
        }
    }

    [Fact]
    public void Make_SameSeedAndNumber_GivesTheSameMutant()
    {
        var (from, first) = new Mutator(Corpus, seed: 7).Make(31);
        var (_, again) = new Mutator(Corpus, seed: 7).Make(31);

        Assert.Equal(first, again);
        Assert.NotEqual(from.Bytes, first);
    }
}
