using System.Numerics;

namespace Biaochi.Reviewer.Similarity;

/// <summary>
/// Which forms have a fingerprint, in six bytes for each: the first bits of the fingerprint choose a shard, its next sixteen are kept, sorted, beside the
/// form's number. One that more forms have than are worth looking at is the boilerplate of a template: it is learnt as such and takes the room of one.
/// Finding changes nothing, so any number of threads may find as long as none adds.
/// </summary>
internal sealed class FingerprintTable
{
    /// <summary>More forms have the fingerprint than tell anything.</summary>
    public const int Boilerplate = FingerprintShard.Boilerplate;

    private const int KeyBits = 16;
    private const int FewestShardBits = 4;
    private const int MostShardBits = 20;

    /// <summary>So many in a shard keep the kept bits telling: about one in two hundred searches then meets another fingerprint.</summary>
    private const int WantedInShard = 320;

    private readonly int _mostForms;
    private readonly int _shardBits;
    private readonly FingerprintShard[] _shards;

    /// <param name="expected">How many fingerprints are expected; more are taken in too, and found more slowly.</param>
    /// <param name="mostForms">A fingerprint that more forms have tells nothing.</param>
    public FingerprintTable(long expected, int mostForms)
    {
        _mostForms = mostForms;
        _shardBits = Math.Clamp(BitOperations.Log2((ulong)Math.Max(1, expected / WantedInShard)) + 1, FewestShardBits, MostShardBits);
        _shards = new FingerprintShard[1 << _shardBits];
    }

    /// <summary>How many are kept.</summary>
    public long Count => _shards.Sum(shard => (long)shard.Count);

    public void Add(ulong fingerprint, int form) => _shards[ShardOf(fingerprint)].Add(KeyOf(fingerprint), form, _mostForms);

    /// <summary>How many forms have it, the forms themselves into the room for as many as may be told; <see cref="Boilerplate"/> where they are more.</summary>
    public int Find(ulong fingerprint, Span<int> forms) => _shards[ShardOf(fingerprint)].Find(KeyOf(fingerprint), forms[.._mostForms]);

    /// <summary>True where the form is known to have it, or where so many have it that it makes no difference.</summary>
    public bool Tells(ulong fingerprint, int form)
    {
        Span<int> room = stackalloc int[_mostForms];
        var found = Find(fingerprint, room);
        return found == Boilerplate || room[..found].Contains(form);
    }

    private int ShardOf(ulong fingerprint) => (int)(fingerprint >> (64 - _shardBits));

    private ushort KeyOf(ulong fingerprint) => (ushort)(fingerprint >> (64 - _shardBits - KeyBits));
}
