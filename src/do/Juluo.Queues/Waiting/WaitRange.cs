namespace Juluo.Queues;

/// <summary>Expected wait as a range that holds in four of five cases.</summary>
/// <param name="LowSeconds">The 10th percentile: one in ten waits less.</param>
/// <param name="MiddleSeconds">The median.</param>
/// <param name="HighSeconds">The 90th percentile: one in ten waits more.</param>
public sealed record WaitRange(double LowSeconds, double MiddleSeconds, double HighSeconds)
{
    private const int Fine = 10;
    private const int Coarse = 5;

    /// <summary>Lower bound for display in minutes, rounded down; in steps of five from ten minutes.</summary>
    public int From => (int)(LowSeconds / 60) is var minutes && minutes < Fine ? minutes : minutes / Coarse * Coarse;

    /// <summary>Upper bound for display in minutes, rounded up; in steps of five above ten minutes.</summary>
    public int To =>
        (int)Math.Ceiling(HighSeconds / 60) is var minutes && minutes <= Fine
            ? Math.Max(1, minutes)
            : (minutes + Coarse - 1) / Coarse * Coarse;

    /// <summary>Returns the time to be back: the displayed lower bound rounded down to five minutes, or null if too soon to leave.</summary>
    public Instant? ComeBack(Instant now) =>
        From < 2 * Coarse ? null : Instant.FromUnixTimeSeconds((now + Duration.FromMinutes(From)).ToUnixTimeSeconds() / 300 * 300);
}
