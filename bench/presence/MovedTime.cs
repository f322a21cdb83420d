namespace Juluo.Presence.Bench;

/// <summary>A present that stands where it was put.</summary>
internal sealed class MovedTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = Year.First;

    public override DateTimeOffset GetUtcNow() => Now;
}
