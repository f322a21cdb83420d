namespace Juluo.People.Tests;

/// <summary>A clock that stands until the test moves it.</summary>
public sealed class StillTime(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset now = now;

    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();

    public void Pass(TimeSpan time) => now += time;
}
