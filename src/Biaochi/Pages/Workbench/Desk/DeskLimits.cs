namespace Biaochi.Pages.Workbench.Desk;

/// <summary>How much may lie on one desk.</summary>
public static class DeskLimits
{
    public const int MaxFiles = 200;

    public const long MaxBytes = 50L * 1024 * 1024;

    /// <summary>What is taken in to be refused in words on the page; a post beyond it is answered before it is read.</summary>
    public const long MaxPostBytes = 64L * 1024 * 1024;

    /// <summary>How long a desk waits for its user.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromHours(2);
}
