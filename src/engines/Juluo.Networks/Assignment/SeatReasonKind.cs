namespace Juluo.Networks.Assignment;

/// <summary>The kind of a <see cref="SeatReason"/>.</summary>
public enum SeatReasonKind
{
    /// <summary>The person does not attend the round.</summary>
    Away,

    /// <summary>The person attends and has no seat.</summary>
    Unseated,

    /// <summary>The person sits at an accessible table, as needed.</summary>
    AccessibleTable,

    /// <summary>The two meet as they wished.</summary>
    Wish,

    /// <summary>The two meet for the first time in these rounds, and their meeting is worth 1 or more.</summary>
    NewPair,

    /// <summary>The two meet for the first time in these rounds; the task gives their meeting a lower worth, as for people who know each other.</summary>
    KnownPair,

    /// <summary>The two have already sat together in an earlier round.</summary>
    Again,

    /// <summary>The other is the company for which the person asked.</summary>
    Company,

    /// <summary>The two wished to sit together, and never do.</summary>
    WishMissed,
}
