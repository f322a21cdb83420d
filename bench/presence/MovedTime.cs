namespace Juluo.Presence.Bench;

/// <summary>A clock that shows the time it was set to.</summary>
internal sealed class MovedTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = Year.First;

    public override DateTimeOffset GetUtcNow() => Now;
}
