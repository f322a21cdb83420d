namespace Juluo.Sample;

/// <summary>Two people dealt with each other: one row of <see cref="Interaction"/>, with people and zone as numbers of the community.</summary>
/// <param name="At">When it began.</param>
/// <param name="A">The giver where the kind has a direction; never the same as <paramref name="B"/>.</param>
/// <param name="Seconds">Length, at least 20.</param>
/// <param name="Zone">Number of the zone, −1 when it was not face to face.</param>
/// <param name="Present">How many took part, at least 2.</param>
/// <param name="Day">The day it belongs to.</param>
/// <param name="Number">Its place within the day.</param>
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

    /// <summary>Which part of the program would have said so.</summary>
    public string Source =>
        Kind switch
        {
            InteractionKind.CoPresence => "sample:presence",
            InteractionKind.CoAttendance or InteractionKind.Talk or InteractionKind.CoHosting => "sample:events",
            InteractionKind.IntroductionMet => "sample:introductions",
            InteractionKind.Project or InteractionKind.Deliverable => "sample:projects",
            _ => "sample:channels",
        };

    /// <summary>With <see cref="Source"/>, counted once: <c>20261119-000042</c>.</summary>
    public string ExternalId => $"{Day.Year:D4}{Day.Month:D2}{Day.Day:D2}-{Number:D6}";
}
