namespace Juluo.Sample;

/// <summary>An interaction of two people: one row of <see cref="Interaction"/>, with the community's numbers for people and zone.</summary>
/// <param name="At">The beginning.</param>
/// <param name="A">The giver, if the kind has a direction; never the same as <paramref name="B"/>.</param>
/// <param name="Seconds">The duration, at least 20.</param>
/// <param name="Zone">The number of the zone, or −1 if not face to face.</param>
/// <param name="Present">The number of people who took part, at least 2.</param>
/// <param name="Day">The day to which the interaction belongs.</param>
/// <param name="Number">The index of the interaction within its day.</param>
public readonly record struct SampleInteraction(
    Instant At,
    InteractionKind Kind,
    int A,
    int B,
    int Seconds,
    int Zone,
    int Present,
    LocalDate Day,
    int Number
)
{
    public double Minutes => Seconds / 60.0;

    public bool FaceToFace => Zone >= 0;

    /// <summary>The module that would have recorded it.</summary>
    public string Source =>
        Kind switch
        {
            InteractionKind.CoPresence => "sample:presence",
            InteractionKind.CoAttendance or InteractionKind.Talk or InteractionKind.CoHosting => "sample:events",
            InteractionKind.IntroductionMet => "sample:introductions",
            InteractionKind.Project or InteractionKind.Deliverable => "sample:projects",
            _ => "sample:channels",
        };

    /// <summary>Unique together with <see cref="Source"/>: <c>20261119-000042</c>.</summary>
    public string ExternalId => $"{Day.Year:D4}{Day.Month:D2}{Day.Day:D2}-{Number:D6}";
}
