namespace Juluo.Lens;

/// <summary>The network of a community as last read.</summary>
/// <param name="ComputedAt">The time of the reading; null if there was none.</param>
/// <param name="People">Everyone whose presence counts, with their profession.</param>
/// <param name="Ties">The ties between them; ties of strangers only if the pair is kept as a possible bridge.</param>
public sealed record NetworkView(Instant? ComputedAt, IReadOnlyList<PersonCard> People, IReadOnlyList<TieCard> Ties);

/// <summary>A contact of two people in the same place.</summary>
/// <param name="Zone">The zone, if known.</param>
public sealed record ContactSeen(Instant At, PersonId A, PersonId B, double Minutes, int Present, InteractionKind Kind, string? Zone);

/// <summary>The frequency and places of a person's presence in the last 90 days.</summary>
/// <param name="Visits">The number of different days.</param>
/// <param name="Zones">The three most frequent zones, in descending order.</param>
/// <param name="Weekdays">The number of different days on each weekday, Monday first.</param>
/// <param name="Sites">Short names of the sites they visited, where known.</param>
public sealed record Attendance(
    PersonId Person,
    int Visits,
    LocalDate FirstSeen,
    LocalDate LastSeen,
    IReadOnlyList<string> Zones,
    IReadOnlyList<int> Weekdays,
    IReadOnlyList<string> Sites
);

/// <summary>The names of counts that other modules report for measures.</summary>
internal static class Tally
{
    /// <summary>Answers to the pulse question “can you rely on people here?”; done counts yes.</summary>
    public const string Pulse = "pulse";
}
