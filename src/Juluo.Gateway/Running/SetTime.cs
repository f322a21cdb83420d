namespace Juluo.Gateway;

/// <summary>The clock of a simulated door: it shows the time that a line has set, and does not advance.</summary>
internal sealed class SetTime : TimeProvider
{
    private long ticks = System.GetUtcNow().UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void Set(DateTimeOffset now) => Interlocked.Exchange(ref ticks, now.UtcTicks);
}
