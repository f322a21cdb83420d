namespace Juluo.Testing;

/// <summary>A clock on which an hour passes between two looks, so that nothing counted within a minute ever adds up.</summary>
public sealed class RacingTime : TimeProvider
{
    private long now;

    public override long GetTimestamp() => Interlocked.Add(ref now, TimestampFrequency * 3600);
}
