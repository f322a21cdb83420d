namespace Juluo.Plans;

/// <summary>What a pass is good for.</summary>
[Named("pass-kind")]
public enum PassKind
{
    /// <summary>One day in the house.</summary>
    Day,

    /// <summary>A card of several days.</summary>
    Card,

    /// <summary>Hours of some kinds of resources.</summary>
    Hours,

    /// <summary>A day to try the house; once in a lifetime.</summary>
    Trial,
}
