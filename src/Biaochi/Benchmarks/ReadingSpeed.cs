using System.Diagnostics;
using Biaochi.Documents;

namespace Biaochi.Benchmarks;

/// <summary>How fast documents of one kind were read, and with how much memory.</summary>
/// <param name="ProcessorTime">The time of processors it took, which on a busy machine tells more than the clock.</param>
/// <param name="PeakBytes">The most memory the program held meanwhile, its own code and the documents among it.</param>
internal sealed record ReadingSpeed(string Kind, int Forms, TimeSpan Elapsed, TimeSpan ProcessorTime, long PeakBytes)
{
    private const int Threads = 2;

    /// <summary>Documents that are read at a time before the clock starts.</summary>
    private const int Round = 8;

    public double FormsPerSecond => Forms / Elapsed.TotalSeconds;

    public static ReadingSpeed Measure(string kind, IReadOnlyList<byte[]> documents)
    {
        WarmUp.Until(() => Read([.. documents.Take(Round)], kind));
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var memory = new MemoryPeak();
        var before = Processor();
        var watch = Stopwatch.StartNew();
        var forms = Read(documents, kind);
        return new ReadingSpeed(kind, forms, watch.Elapsed, Processor() - before, memory.Bytes);
    }

    private static int Read(IReadOnlyList<byte[]> documents, string kind)
    {
        var forms = 0;
        Parallel.ForEach(documents, new ParallelOptions { MaxDegreeOfParallelism = Threads }, document => Interlocked.Add(ref forms, Read(document, kind)));
        return forms;
    }

    private static TimeSpan Processor()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static int Read(byte[] document, string kind) => FormReader.Read(new MemoryStream(document), $"bench.{kind}", new ReadOptions { MaxTime = TimeSpan.FromMinutes(10) }).Forms.Count;

    /// <summary>Looks at the program's memory a hundred times a second.</summary>
    private sealed class MemoryPeak : IDisposable
    {
        private readonly Timer _timer;
        private long _bytes;

        public MemoryPeak() => _timer = new Timer(_ => Look(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(10));

        public long Bytes
        {
            get
            {
                Look();
                return Interlocked.Read(ref _bytes);
            }
        }

        public void Dispose() => _timer.Dispose();

        private void Look()
        {
            var now = Environment.WorkingSet;
            for (var seen = Interlocked.Read(ref _bytes); now > seen; seen = Interlocked.Read(ref _bytes))
            {
                if (Interlocked.CompareExchange(ref _bytes, now, seen) == seen)
                {
                    return;
                }
            }
        }
    }
}
