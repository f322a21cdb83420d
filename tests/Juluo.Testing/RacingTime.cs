namespace Juluo.Testing;

/// <summary>A clock on which an hour passes between two readings, so that limits per minute are never reached.</summary>
public sealed class RacingTime : TimeProvider
{
    private long now;

    public override long GetTimestamp() => Interlocked.Add(ref now, TimestampFrequency * 3600);
}
