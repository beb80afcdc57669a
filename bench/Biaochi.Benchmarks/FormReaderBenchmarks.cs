using System.Text;
using BenchmarkDotNet.Attributes;
using Biaochi.Documents;

namespace Biaochi.Benchmarks;

/// <summary>Reading forms from a document of a county's size; the figures are per form.</summary>
public class FormReaderBenchmarks
{
    private readonly byte[] _document = Encoding.UTF8.GetBytes(InventedForms.Text(InventedForms.CountyCount));

    [GlobalSetup]
    public void CheckThatAllAreRead()
    {
        var read = ReadText();
        if (read != InventedForms.CountyCount)
        {
            throw new InvalidOperationException($"{read} of {InventedForms.CountyCount} forms were read.");
        }
    }

    [Benchmark(OperationsPerInvoke = InventedForms.CountyCount)]
    public int ReadText()
    {
        using var stream = new MemoryStream(_document);
        return FormReader.Read(stream, "青禾县.txt").Forms.Count;
    }
}
