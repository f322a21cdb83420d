namespace Juluo.Foundation;

/// <summary>Something that people did together, as evidence of their ties: it counts once it can no longer be undone, each pair of them once.</summary>
public static class JointAct
{
    /// <summary>So long an act can be taken back before it counts. A ledger of evidence forgets nothing, so that a slip of the thumb must not come into it.</summary>
    public static readonly Duration TimeToUndo = Duration.FromMinutes(10);

    /// <summary>When an act was: what is written down on a later day happened at noon of its own.</summary>
    public static Instant Moment(LocalDate onDay, Instant writtenAt, DateTimeZone zone) =>
        writtenAt.InZone(zone).Date == onDay ? writtenAt : Noon(onDay, zone);

    public static Instant Noon(LocalDate day, DateTimeZone zone) => day.At(new LocalTime(12, 0)).InZoneLeniently(zone).ToInstant();

    /// <summary>The evidence of all who did it together; none where it was one alone.</summary>
    /// <param name="people">Each once, and only those who agree that they count.</param>
    /// <param name="minutes">How long, 0 where that is not known.</param>
    /// <param name="source">The module that publishes it.</param>
    /// <param name="key">Names the act; with the pair it makes the fact countable once.</param>
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
