namespace Juluo.Lens;

/// <summary>The network of a community as last read.</summary>
/// <param name="ComputedAt">When; null if never.</param>
/// <param name="People">Everybody who counts, with their trade.</param>
/// <param name="Ties">Between them; strangers' only where the pair stays in the search for bridges.</param>
public sealed record NetworkView(Instant? ComputedAt, IReadOnlyList<PersonCard> People, IReadOnlyList<TieCard> Ties);

/// <summary>Two people in one place.</summary>
/// <param name="Zone">Which part of it, if known.</param>
public sealed record ContactSeen(Instant At, PersonId A, PersonId B, double Minutes, int Present, InteractionKind Kind, string? Zone);

/// <summary>How often and where a person was seen in the last 90 days.</summary>
/// <param name="Visits">Different days.</param>
/// <param name="Zones">The three usual ones, most usual first.</param>
/// <param name="Weekdays">Different days of each weekday, Monday first.</param>
/// <param name="Sites">Short names of the sites in which they were, as far as they are known.</param>
public sealed record Attendance(
    PersonId Person,
    int Visits,
    LocalDate FirstSeen,
    LocalDate LastSeen,
    IReadOnlyList<string> Zones,
    IReadOnlyList<int> Weekdays,
    IReadOnlyList<string> Sites
);

/// <summary>What other modules count for measures of this one.</summary>
internal static class Tally
{
    /// <summary>Answers to the pulse question “can you rely on people here?”; done: yes.</summary>
    public const string Pulse = "pulse";
}
