namespace Juluo.Webhooks;

/// <summary>The times at which a failed delivery is retried: the schedule that the specification recommends, over three days, each slightly earlier or later at random.</summary>
internal static class WebhookRetry
{
    /// <summary>The time without a successful delivery after which the webhook is switched off.</summary>
    public static readonly Duration Enough = Duration.FromDays(5);

    private static readonly Duration[] Course =
    [
        Duration.FromSeconds(5),
        Duration.FromMinutes(5),
        Duration.FromMinutes(30),
        Duration.FromHours(2),
        Duration.FromHours(5),
        Duration.FromHours(10),
        Duration.FromHours(14),
        Duration.FromHours(20),
        Duration.FromHours(24),
    ];

    /// <param name="attempts">The number of failures so far, ≥ 1.</param>
    /// <param name="luck">A random number from 0 to 1 that spreads retries of deliveries that failed together.</param>
    /// <returns>The time until the next attempt; null to give up.</returns>
    public static Duration? After(int attempts, double luck) =>
        attempts <= Course.Length ? Course[attempts - 1] * (0.8 + 0.4 * luck) : null;

    /// <summary>Returns the pause for the whole webhook if it does not respond: short after the first time, which may be a restart.</summary>
    /// <param name="unanswered">The number of consecutive calls without a response.</param>
    public static Duration? Quiet(int unanswered) =>
        unanswered switch
        {
            0 => null,
            1 => Duration.FromSeconds(5),
            _ => Duration.FromMinutes(5),
        };
}
