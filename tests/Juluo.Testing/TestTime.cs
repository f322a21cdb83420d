namespace Juluo.Testing;

/// <summary>A fixed clock that tests move.</summary>
public sealed class TestTime(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    /// <summary>A Thursday, late in the morning in Taipei.</summary>
    public static TestTime Thursday => new(new(2026, 11, 19, 11, 20, 0, TimeSpan.FromHours(8)));

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void Pass(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);
}
