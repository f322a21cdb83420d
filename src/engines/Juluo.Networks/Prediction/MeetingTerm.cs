namespace Juluo.Networks.Prediction;

/// <summary>What a forecast is the sum of. Each is the logarithm of something that can be said to the two people.</summary>
public enum MeetingTerm
{
    /// <summary>How readily each of them meets people of the other's group (trade, department): half the ln of both rates. Where no groups are known, how readily each meets others.</summary>
    Groups,

    /// <summary>The same for the circles that the ties themselves show, at three scales: a quarter of the ln of both rates, mean over all ways of cutting circles; half where no groups are known.</summary>
    Circles,

    /// <summary>How often a walk along the ties of these days leads from one to the other: 1.5 times ln of rooted PageRank in both directions.</summary>
    Acquaintances,

    /// <summary>Whom both are in touch with these days: ln of resource allocation.</summary>
    SharedContacts,

    /// <summary>Whether both are there these days: ln of the attendance of each.</summary>
    Attendance,

    /// <summary>Whether both have met someone new lately: half the ln of the new contacts of each.</summary>
    NewContacts,

    /// <summary>Whether one of them is new: half of −ln(1 + active periods since the newer one came). Of those who have long passed each other by fewer meet yet.</summary>
    Newness,
}
