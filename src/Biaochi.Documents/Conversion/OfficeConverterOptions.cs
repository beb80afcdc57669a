namespace Biaochi.Documents.Conversion;

/// <summary>Which office program converts, and how long it may take.</summary>
public sealed record OfficeConverterOptions
{
    /// <summary>The path of LibreOffice's program soffice.</summary>
    public required string ProgramPath { get; init; }

    /// <summary>The longest time one document may take; the program is ended then.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The largest document that is taken back from the program, in bytes.</summary>
    public long MaxBytes { get; init; } = ReadOptions.Default.MaxBytes;
}
