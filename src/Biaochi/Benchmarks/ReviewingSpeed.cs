using System.Diagnostics;
using Biaochi.Forms;
using Biaochi.Reviewer;

namespace Biaochi.Benchmarks;

/// <summary>How fast forms are reviewed, each by itself.</summary>
/// <param name="Findings">How many objections were raised: a reviewer that finds nothing is fast too.</param>
/// <param name="ProcessorTime">The time of processors it took, which on a busy machine tells more than the clock.</param>
internal sealed record ReviewingSpeed(int Forms, int Findings, TimeSpan Elapsed, TimeSpan ProcessorTime)
{
    private const int Threads = 2;

    /// <summary>Forms that are reviewed at a time before the clock starts.</summary>
    private const int Round = 2000;

    public double FormsPerSecond => Forms / Elapsed.TotalSeconds;

    public static ReviewingSpeed Measure(IReadOnlyList<TargetForm> forms)
    {
        WarmUp.Until(() => Review([.. Enumerable.Range(0, Round).Select(number => forms[number % forms.Count])]));
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var findings = Review(forms);
        return new ReviewingSpeed(forms.Count, findings, watch.Elapsed, Environment.CpuUsage.TotalTime - before);
    }

    private static int Review(IReadOnlyList<TargetForm> forms)
    {
        var findings = 0;
        Parallel.ForEach(forms, new ParallelOptions { MaxDegreeOfParallelism = Threads }, form => Interlocked.Add(ref findings, FormReviewer.Review(form).Length));
        return findings;
    }
}
