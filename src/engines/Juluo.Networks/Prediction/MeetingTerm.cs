namespace Juluo.Networks.Prediction;

/// <summary>What a forecast is the sum of. Each is the logarithm of something that can be said to the two people.</summary>
public enum MeetingTerm
{
    /// <summary>How readily each of them meets people of the other's group (trade, department): ln of both rates.</summary>
    Groups,

    /// <summary>The same for the circles that the ties themselves show, at three scales: ln of the geometric mean of all these rates, so half the weight of known groups.</summary>
    Circles,

    /// <summary>How often a walk along acquaintances leads from one to the other: ln of rooted PageRank in both directions.</summary>
    Acquaintances,

    /// <summary>Chances that went by: −ln(1 + twice the meetings to be expected of the time they were there together). 0 or less.</summary>
    MissedChances,
}
