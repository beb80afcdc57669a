using Biaochi.Reviewer.Similarity;

namespace Biaochi.Reviewer.Tests.Similarity;

public sealed class FingerprintTableTests
{
    private const int MostForms = 6;

    [Fact]
    public void Find_ManyFingerprints_AnswersAsADictionaryWould()
    {
        // Arrange
        var random = new Random(4);
        var fingerprints = Enumerable.Range(0, 400).Select(_ => (ulong)random.NextInt64(long.MinValue, long.MaxValue)).ToArray();
        var table = new FingerprintTable(expected: 4000, MostForms);
        var model = new Dictionary<ulong, List<int>>();
        for (var form = 0; form < 1000; form++)
        {
            // The first ones of the list are far more frequent than the last.
            var fingerprint = fingerprints[(int)(fingerprints.Length * Math.Pow(random.NextDouble(), 3))];
            table.Add(fingerprint, form);
            (model.TryGetValue(fingerprint, out var forms) ? forms : model[fingerprint] = []).Add(form);
        }

        // Act
        var found = fingerprints.ToDictionary(fingerprint => fingerprint, fingerprint => Find(table, fingerprint));

        // Assert
        Assert.Contains(model.Values, forms => forms.Count > MostForms);
        Assert.All(fingerprints, fingerprint =>
        {
            var expected = model.GetValueOrDefault(fingerprint) ?? [];
            Assert.Equal(expected.Count > MostForms ? [] : expected, found[fingerprint].Order());
        });
    }

    [Fact]
    public void Add_Boilerplate_TakesTheRoomOfOne()
    {
        var table = new FingerprintTable(expected: 100, MostForms);

        for (var form = 0; form < 10_000; form++)
        {
            table.Add(0x123456789ABCDEF0, form);
        }

        Assert.InRange(table.Count, 1, 20);
        Assert.Equal(FingerprintTable.Boilerplate, table.Find(0x123456789ABCDEF0, new int[MostForms]));
    }

    [Fact]
    public void Find_NothingAdded_AnswersNone() => Assert.Empty(Find(new FingerprintTable(expected: 0, MostForms), 42));

    private static int[] Find(FingerprintTable table, ulong fingerprint)
    {
        var room = new int[MostForms];
        return room[..Math.Max(0, table.Find(fingerprint, room))];
    }
}
