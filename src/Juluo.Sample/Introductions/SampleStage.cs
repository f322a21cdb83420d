namespace Juluo.Sample;

/// <summary>How far an introduction has come: the ladder, and the two quiet ways off it.</summary>
public enum SampleStage
{
    Proposed,
    Accepted,
    Met,
    Useful,
    Exchange,
    Project,

    /// <summary>They met, and it was not useful.</summary>
    NotUseful,

    /// <summary>One of the two said no. Nobody was told.</summary>
    Declined,

    /// <summary>Not answered by both within a fortnight, or never met.</summary>
    Expired,
}
