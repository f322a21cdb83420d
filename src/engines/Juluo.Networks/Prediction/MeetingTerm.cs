namespace Juluo.Networks.Prediction;

/// <summary>The terms of a forecast. Each is the logarithm of a figure that can be explained to the two people.</summary>
public enum MeetingTerm
{
    /// <summary>
    /// Rates at which each of them meets people of the other's group (profession, department): half the ln of both rates. If no groups are known, the rates at which each
    /// meets others.
    /// </summary>
    Groups,

    /// <summary>
    /// The same for circles detected from the ties, at three scales: a quarter of the ln of both rates, averaged over all partitions into circles; half if no groups are
    /// known.
    /// </summary>
    Circles,

    /// <summary>Walks along recent ties that lead from one to the other: 1.5 times ln of rooted PageRank in both directions.</summary>
    Acquaintances,

    /// <summary>Recent contacts that both share: ln of resource allocation.</summary>
    SharedContacts,

    /// <summary>Recent attendance of both: ln of the attendance of each.</summary>
    Attendance,

    /// <summary>New contacts of both lately: half the ln of the new contacts of each.</summary>
    NewContacts,

    /// <summary>Newness of one of them: half of −ln(1 + active periods since the newer one came). Pairs who have been around together for long without meeting rarely meet later.</summary>
    Newness,
}
