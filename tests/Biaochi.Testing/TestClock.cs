namespace Biaochi.Testing;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class TestClock : TimeProvider
{
    /// <summary>A working morning of November 2024 in China.</summary>
    public DateTimeOffset Now { get; private set; } = new(2024, 11, 18, 1, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public void Advance(TimeSpan time) => Now += time;
}
