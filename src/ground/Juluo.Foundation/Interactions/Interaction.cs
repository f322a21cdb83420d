namespace Juluo.Foundation;

/// <summary>Two people interacted. Every module that observes it publishes this one fact; only Lens stores it.</summary>
/// <param name="At">The start.</param>
/// <param name="A">One of the two; the giver if the kind has a direction (the person who replied, helped, taught).</param>
/// <param name="B">The other person; never equal to <paramref name="A"/>.</param>
/// <param name="Minutes">The duration in minutes, ≥ 0; 0 for kinds without a duration.</param>
/// <param name="Zone">The zone, if known: presence in the same building is no evidence, in the same zone it is. In the format of <see cref="ZoneLabel"/>.</param>
/// <param name="Present">The number of participants, ≥ 2; a crowd of n gives each pair 1/(n − 1).</param>
/// <param name="Source">The origin of the evidence (<c>bookings</c>, <c>import:badges</c>); with <paramref name="ExternalId"/> the idempotency key of the fact.</param>
[Named("interaction")]
public sealed record Interaction(
    Instant At,
    InteractionKind Kind,
    PersonId A,
    PersonId B,
    double Minutes,
    string? Zone,
    int Present,
    string Source,
    string ExternalId
) : IFact;

/// <summary>The kind of an interaction. The number is stored in the ledger and never reused.</summary>
[Named("interaction-kind")]
public enum InteractionKind
{
    CoPresence = 1,
    CoAttendance = 2,

    Reply = 11,
    AnsweredAsk = 12,
    IntroductionMet = 13,
    Help = 14,
    Mentoring = 15,
    Talk = 16,

    Project = 21,
    Deliverable = 22,
    Bid = 23,
    Invoice = 24,
    CoHosting = 25,
}
