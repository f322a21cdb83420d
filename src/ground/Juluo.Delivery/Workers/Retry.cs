namespace Juluo.Delivery;

/// <summary>
/// When something that failed is tried again: after 1 s, 2 s, 4 s … at most a quarter of an hour, for five days (RFC 5321 §4.5.4.1 asks for four or five); after that not by itself. It is
/// time that gives up and not a number of tries: a night without a mail server loses nothing.
/// </summary>
internal static class Retry
{
    public static readonly Duration Enough = Duration.FromDays(5);
    private static readonly Duration Longest = Duration.FromMinutes(15);

    /// <param name="attempts">How often it has failed, ≥ 1.</param>
    public static Duration After(int attempts) => Duration.Min(Duration.FromSeconds(1L << Math.Min(attempts - 1, 20)), Longest);

    /// <param name="since">When it failed first; null: it has not failed before.</param>
    public static bool GivesUp(Instant? since, Instant now) => since is { } first && now - first >= Enough;
}
