namespace Juluo.Delivery;

/// <summary>
/// The times of retries: after 1 s, 2 s, 4 s … at most a quarter of an hour, for five days (RFC 5321 §4.5.4.1 recommends four or five); after that not
/// automatically. The limit is a time and not a number of attempts: a night without a mail server loses nothing.
/// </summary>
internal static class Retry
{
    public static readonly Duration Enough = Duration.FromDays(5);
    private static readonly Duration Longest = Duration.FromMinutes(15);

    /// <param name="attempts">The number of failures so far, ≥ 1.</param>
    public static Duration After(int attempts) => Duration.Min(Duration.FromSeconds(1L << Math.Min(attempts - 1, 20)), Longest);

    /// <param name="since">The time of the first failure; null if it has not failed before.</param>
    public static bool GivesUp(Instant? since, Instant now) => since is { } first && now - first >= Enough;
}
