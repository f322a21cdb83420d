namespace Juluo.Queues;

/// <summary>How long it will probably take: in four of five cases between the two.</summary>
/// <param name="LowSeconds">In one of ten it takes less.</param>
/// <param name="MiddleSeconds">As often more as less.</param>
/// <param name="HighSeconds">In one of ten it takes more.</param>
public sealed record WaitRange(double LowSeconds, double MiddleSeconds, double HighSeconds)
{
    private const int Fine = 10;
    private const int Coarse = 5;

    /// <summary>As it is said, in minutes: down, and in fives from ten on.</summary>
    public int From => (int)(LowSeconds / 60) is var minutes && minutes < Fine ? minutes : minutes / Coarse * Coarse;

    /// <summary>As it is said, in minutes: up, and in fives from ten on.</summary>
    public int To =>
        (int)Math.Ceiling(HighSeconds / 60) is var minutes && minutes <= Fine
            ? Math.Max(1, minutes)
            : (minutes + Coarse - 1) / Coarse * Coarse;

    /// <summary>When to be back: a little before the earliest time that is said, to five minutes; null: too soon to go anywhere.</summary>
    public Instant? ComeBack(Instant now) =>
        From < 2 * Coarse ? null : Instant.FromUnixTimeSeconds((now + Duration.FromMinutes(From)).ToUnixTimeSeconds() / 300 * 300);
}
