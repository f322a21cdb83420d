namespace Juluo.Foundation;

/// <summary>
/// Two people dealt with each other. Every module that sees it happen publishes this one fact; Lens alone keeps it.
/// </summary>
/// <param name="At">When it began.</param>
/// <param name="A">One of the two; the giver where the kind has a direction (the one who replied, helped, taught).</param>
/// <param name="B">The other; never the same as <paramref name="A"/>.</param>
/// <param name="Minutes">How long, ≥ 0; 0 for what has no length.</param>
/// <param name="Zone">The part of the place, if known: co-presence in a building is no evidence, in a zone it is. Called as <see cref="ZoneLabel"/> says.</param>
/// <param name="Present">How many took part, ≥ 2; a crowd of n gives each pair 1/(n − 1).</param>
/// <param name="Source">Who says so (<c>bookings</c>, <c>import:badges</c>); with <paramref name="ExternalId"/> it makes the fact countable once.</param>
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

/// <summary>How two people dealt with each other. The number is what the ledger stores; it is never reused.</summary>
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
