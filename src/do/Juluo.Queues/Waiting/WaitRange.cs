namespace Juluo.Queues;

/// <summary>The expected wait, as a range in which four of five waits are.</summary>
/// <param name="LowSeconds">The 10th percentile: one wait in ten is shorter.</param>
/// <param name="MiddleSeconds">The median.</param>
/// <param name="HighSeconds">The 90th percentile: one wait in ten is longer.</param>
public sealed record WaitRange(double LowSeconds, double MiddleSeconds, double HighSeconds)
{
    private const int Fine = 10;
    private const int Coarse = 5;

    /// <summary>The lower bound for display in minutes, rounded down; from ten minutes on, to a multiple of five.</summary>
    public int From => (int)(LowSeconds / 60) is var minutes && minutes < Fine ? minutes : minutes / Coarse * Coarse;

    /// <summary>The upper bound for display in minutes, rounded up; above ten minutes, to a multiple of five.</summary>
    public int To =>
        (int)Math.Ceiling(HighSeconds / 60) is var minutes && minutes <= Fine
            ? Math.Max(1, minutes)
            : (minutes + Coarse - 1) / Coarse * Coarse;

    /// <summary>Returns the time to be back: now plus the displayed lower bound, rounded down to five minutes of the clock. Null if the bound is below ten minutes, too short to leave.</summary>
    public Instant? ComeBack(Instant now) =>
        From < 2 * Coarse ? null : Instant.FromUnixTimeSeconds((now + Duration.FromMinutes(From)).ToUnixTimeSeconds() / 300 * 300);
}
