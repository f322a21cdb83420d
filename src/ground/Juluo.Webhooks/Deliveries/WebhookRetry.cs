namespace Juluo.Webhooks;

/// <summary>When a delivery that was not taken is tried again: the course that the specification proposes, three days long, each a little earlier or later than others.</summary>
internal static class WebhookRetry
{
    /// <summary>After so long in which nothing arrived, the webhook is switched off.</summary>
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

    /// <param name="attempts">How often it has failed, ≥ 1.</param>
    /// <param name="luck">0 to 1: spreads those that failed together.</param>
    /// <returns>Null: it is given up.</returns>
    public static Duration? After(int attempts, double luck) =>
        attempts <= Course.Length ? Course[attempts - 1] * (0.8 + 0.4 * luck) : null;

    /// <summary>How long a whole webhook is left alone where there is no answer: a moment after the first time, for which a restart may be the reason.</summary>
    /// <param name="unanswered">Calls in a row.</param>
    public static Duration? Quiet(int unanswered) =>
        unanswered switch
        {
            0 => null,
            1 => Duration.FromSeconds(5),
            _ => Duration.FromMinutes(5),
        };
}
