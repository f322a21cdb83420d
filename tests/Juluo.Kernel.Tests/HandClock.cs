namespace Juluo.Kernel.Tests;

/// <summary>A clock that is moved by hand.</summary>
internal sealed class HandClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 3, 4, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Pass(TimeSpan time) => now += time;
}
