using BenchmarkDotNet.Attributes;
using Biaochi.Forms;
using Biaochi.Reviewer;

namespace Biaochi.Benchmarks;

/// <summary>Reviewing the forms of a county, as on the review desk and while typing; the figures are per form.</summary>
public class FormReviewerBenchmarks
{
    private readonly TargetForm[] _forms = [.. Enumerable.Range(1, InventedForms.CountyCount).Select(InventedForms.Form)];

    [Benchmark(OperationsPerInvoke = InventedForms.CountyCount)]
    public int Review()
    {
        var findings = 0;
        foreach (var form in _forms)
        {
            findings += FormReviewer.Review(form).Length;
        }

        return findings;
    }
}
