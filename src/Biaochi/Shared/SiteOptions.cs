using Biaochi.Core.Data;
using Biaochi.Documents.Layouts;
using Biaochi.Reviewer;

namespace Biaochi.Shared;

/// <summary>What differs between one running site and another.</summary>
public sealed record SiteOptions
{
    /// <summary>The addresses to listen on, separated by semicolons.</summary>
    public string Urls { get; init; } = "http://localhost:5080";

    /// <summary>The folder that holds the database and the keys of the cookies.</summary>
    public required string DataFolder { get; init; }

    public required IDatabaseProvider Database { get; init; }

    /// <summary>The layouts that forms brought in may be written in.</summary>
    public FormLayouts Layouts { get; init; } = FormLayouts.Embedded;

    /// <summary>The rules that forms are reviewed by.</summary>
    public ReviewRules Rules { get; init; } = ReviewRules.Default;

    /// <summary>False on the network of the workbench.</summary>
    public bool HasPortal { get; init; } = true;

    /// <summary>False on the network of the public.</summary>
    public bool HasWorkbench { get; init; } = true;

    /// <summary>True for the demo: every page says that its data are invented.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Services put in the place of ours, by tests.</summary>
    public Action<IServiceCollection>? Services { get; init; }
}
