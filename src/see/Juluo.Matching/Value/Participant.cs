namespace Juluo.Matching;

/// <summary>Somebody who may be introduced this week, with what counts for it.</summary>
/// <param name="Turns">How many introductions are left this month, 0 or more.</param>
/// <param name="Shown">How often they were suggested or introduced in the last eight weeks.</param>
/// <param name="Asked">How many introductions of theirs are over in a year; <paramref name="Both"/>: to how many both said yes.</param>
/// <param name="Visits">Days seen in 90; null when nothing is known, or may be.</param>
/// <param name="Zone">Where they usually are.</param>
/// <param name="DaysKnown">Days since they joined.</param>
internal sealed record Participant(
    PersonCard Card,
    int Turns,
    int Shown = 0,
    int Asked = 0,
    int Both = 0,
    int? Visits = null,
    string? Zone = null,
    int DaysKnown = 365
)
{
    /// <summary>Their presence may count: without it, no evidence about them is looked at.</summary>
    public bool Counted => Card.PresenceCounts;
}
