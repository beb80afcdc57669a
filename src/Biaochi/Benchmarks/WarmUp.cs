using System.Runtime;

namespace Biaochi.Benchmarks;

/// <summary>
/// Work before the clock starts. The runtime first compiles in haste, then watches, then compiles what is used much for good: a server that runs all day is
/// past that, and a measurement must be too.
/// </summary>
internal static class WarmUp
{
    /// <summary>Where some method is always new, enough is enough.</summary>
    private const int MostRounds = 40;

    /// <summary>The runtime compiles for good once nothing new was compiled for a tenth of a second.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(300);

    /// <summary>Works until a round leaves the compiler without anything to do.</summary>
    /// <param name="round">A fair share of the work that will be measured.</param>
    public static void Until(Action round)
    {
        for (var (rounds, before) = (0, -1L); rounds < MostRounds && JitInfo.GetCompiledMethodCount() is var compiled && compiled != before; rounds++)
        {
            before = compiled;
            round();
            Thread.Sleep(Settling);
        }
    }
}
