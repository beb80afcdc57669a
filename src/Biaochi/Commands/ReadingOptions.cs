using Biaochi.Documents;
using Biaochi.Documents.Conversion;
using Biaochi.Documents.Layouts;

namespace Biaochi.Commands;

/// <summary>How the files of a command line are read.</summary>
internal sealed record ReadingOptions
{
    /// <summary>How many files are read at the same time.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>The longest time one file may take.</summary>
    public TimeSpan MaxTime { get; init; } = ReadOptions.Default.MaxTime;

    public FormLayouts Layouts { get; init; } = FormLayouts.Embedded;

    /// <summary>Opens what we do not read ourselves; null where nobody asked for it.</summary>
    public OfficeConverter? Converter { get; init; }
}
