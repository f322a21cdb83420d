namespace Juluo.EventOutcomes;

/// <summary>Pairs of the people who were at an event and agree that their presence counts.</summary>
/// <param name="People">The number of people.</param>
/// <param name="FirstMet">The pairs who were first together at the event, as far as the evidence goes back.</param>
/// <param name="Before">The pairs who helped or worked with each other for the first time in the <paramref name="Days"/> days before the event.</param>
/// <param name="After">The same in as many days after it.</param>
/// <param name="Days">The number of days, up to <see cref="MostDays"/>.</param>
public sealed record EventOutcome(int People, int FirstMet, int Before, int After, int Days)
{
    public const int MostDays = 60;

    /// <summary>The number of people above which pairs are not counted: in a crowd, no one meets everyone.</summary>
    public const int MostPeople = 60;

    /// <summary>Counts the pairs. Pure; O(pairs).</summary>
    /// <param name="dealings">The first evidence of each pair of the people.</param>
    /// <param name="now">The current time, after the end of the event.</param>
    internal static EventOutcome Of(EventDate of, int people, IReadOnlyCollection<Dealing> dealings, Instant now)
    {
        var days = Math.Clamp((int)Math.Floor((now - of.EndsAt).TotalDays), 1, MostDays);
        var span = Duration.FromDays(days);
        var firsts = dealings.Select(d => Earliest(d.Exchange, d.Cooperation)).OfType<Instant>().ToList();
        return new(
            people,
            dealings.Count(d =>
                Earliest(d.Presence, Earliest(d.Exchange, d.Cooperation)) is { } met && met >= of.StartsAt && met <= of.EndsAt
            ),
            firsts.Count(at => at >= of.StartsAt - span && at < of.StartsAt),
            firsts.Count(at => at >= of.StartsAt && at < of.EndsAt + span),
            days
        );
    }

    private static Instant? Earliest(Instant? one, Instant? other) => one is { } a && other is { } b ? Instant.Min(a, b) : one ?? other;
}
