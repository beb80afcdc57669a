using Biaochi.Commands;

namespace Biaochi.Generation;

/// <summary>Fills an empty data folder with counties of invented forms in all stages.</summary>
internal sealed class GeneratedData(DataFolder folder, long seed, string password)
{
    /// <summary>Apart from the chances that forms are made of.</summary>
    private const long ProgressSeed = 0x70726F67;

    private readonly FormGenerator _generator = new(seed);

    /// <summary>Makes so many declarations, a county after the other.</summary>
    public async Task FillAsync(int count, CancellationToken cancellationToken)
    {
        for (var first = 0; first < count; first += FormGenerator.FormsInCounty)
        {
            var county = new GeneratedCounty(folder, first / FormGenerator.FormsInCounty, password);
            var forms = _generator.CountyForms(first, Math.Min(FormGenerator.FormsInCounty, count - first));
            var start = first;
            await county.FillAsync(forms, index => GeneratedProgress.Of(Chance.For(seed ^ ProgressSeed, start + index)), cancellationToken);
        }
    }
}
