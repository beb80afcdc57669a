namespace Biaochi.Commands;

/// <summary>What the program answers to the shell, a contract with scripts. With several causes the highest wins.</summary>
internal static class ExitStatus
{
    public const int Done = 0;

    /// <summary>Findings at or above <c>--fail-on</c>, or problems in what was read.</summary>
    public const int Objections = 1;

    public const int BadUsage = 2;

    /// <summary>A file could not be read; the others were.</summary>
    public const int UnreadableFile = 3;
}
