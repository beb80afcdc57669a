using System.Diagnostics;
using Biaochi.Documents;

namespace Biaochi.Fuzzing;

/// <summary>Reads one mutant and says what was wrong with how that went; null when all is well.</summary>
public static class Trial
{
    /// <summary>A mutant may be refused, but no one waits longer for it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>Limits as a site would set them for strangers' files; the time is checked from outside too.</summary>
    private static readonly ReadOptions Options = ReadOptions.Default with { MaxTime = TimeSpan.FromSeconds(4) };

    public static string? Run(byte[] mutant, string name)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            using var stream = new MemoryStream(mutant);
            FormReader.Read(stream, name, Options);
        }
        catch (DocumentFormatException exception) when (exception.Message.Contains(name, StringComparison.Ordinal))
        {
            // The one way to refuse: it names the file.
        }
#pragma warning disable CA1031 // Whatever else comes out is what we look for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }

        return watch.Elapsed > Longest ? $"took {watch.Elapsed.TotalSeconds:0.0} s" : null;
    }
}
