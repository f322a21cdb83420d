namespace Juluo.Foundation;

/// <summary>A joint activity as evidence of ties: each pair of participants counts once, as soon as the activity can no longer be undone.</summary>
public static class JointAct
{
    /// <summary>The time in which an activity can be undone before it counts. The ledger of evidence is append-only, so mistakes must not reach it.</summary>
    public static readonly Duration TimeToUndo = Duration.FromMinutes(10);

    /// <summary>Returns the time of an activity: noon of its day if it was recorded on another day.</summary>
    public static Instant Moment(LocalDate onDay, Instant writtenAt, DateTimeZone zone) =>
        writtenAt.InZone(zone).Date == onDay ? writtenAt : Noon(onDay, zone);

    public static Instant Noon(LocalDate day, DateTimeZone zone) => day.At(new LocalTime(12, 0)).InZoneLeniently(zone).ToInstant();

    /// <summary>Returns the evidence for all pairs; none for a single person.</summary>
    /// <param name="people">The participants, each once, and only those who consented to be counted.</param>
    /// <param name="minutes">The duration; 0 if unknown.</param>
    /// <param name="source">The module that publishes it.</param>
    /// <param name="key">The key of the activity; with the pair the idempotency key of the fact.</param>
    /// <remarks>O(people²).</remarks>
    public static IReadOnlyCollection<IFact> Pairs(
        InteractionKind kind,
        IReadOnlyList<PersonId> people,
        Instant at,
        double minutes,
        string source,
        string key
    ) =>
        [
            .. people.SelectMany(
                (a, i) =>
                    people.Skip(i + 1).Select(b => new Interaction(at, kind, a, b, minutes, null, people.Count, source, $"{key}:{a}:{b}"))
            ),
        ];
}
