namespace Juluo.Foundation;

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
