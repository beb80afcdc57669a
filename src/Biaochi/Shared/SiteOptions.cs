namespace Biaochi.Shared;

/// <summary>What differs between one running site and another.</summary>
public sealed record SiteOptions
{
    /// <summary>The addresses to listen on, separated by semicolons.</summary>
    public string Urls { get; init; } = "http://localhost:5080";

    /// <summary>Services put in the place of ours, by tests.</summary>
    public Action<IServiceCollection>? Services { get; init; }
}
