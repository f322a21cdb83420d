namespace Juluo.Access.Bench;

/// <summary>A fixed clock on a Thursday noon: both sides are asked about the same moment.</summary>
internal sealed class FixedTime : TimeProvider
{
    public static readonly DateTimeOffset Now = new(2026, 11, 19, 4, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
