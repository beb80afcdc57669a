using System.Text;
using BenchmarkDotNet.Attributes;
using Biaochi.Forms;
using Biaochi.Forms.Interchange;

namespace Biaochi.Benchmarks;

/// <summary>One form in and out of JSON, as each version, draft and API call needs it.</summary>
public class FormJsonBenchmarks
{
    private readonly TargetForm _form = InventedForms.Form(1);
    private readonly string _canonical = FormJson.WriteCanonical(InventedForms.Form(1));
    private readonly byte[] _interchange = Encoding.UTF8.GetBytes(FormJson.Write(InventedForms.Form(1)));

    [Benchmark]
    public string WriteCanonical() => FormJson.WriteCanonical(_form);

    [Benchmark]
    public TargetForm ReadCanonical() => FormJson.ReadCanonical(_canonical);

    [Benchmark]
    public TargetForm ReadInterchange() => FormJson.Read(_interchange);

    [Benchmark]
    public string Hash() => FormJson.Hash(_canonical);
}
