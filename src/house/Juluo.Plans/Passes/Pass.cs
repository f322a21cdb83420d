namespace Juluo.Plans;

/// <summary>What is sold, or given on trial, by the piece.</summary>
/// <param name="Quantity">Days; of hours: minutes.</param>
/// <param name="Kinds">Of hours: which resources they pay.</param>
/// <param name="ValidDays">From the day of the sale.</param>
public sealed record Pass(
    PassId Id,
    PassKind Kind,
    LocalizedText Name,
    int Quantity,
    IReadOnlyList<ResourceKind> Kinds,
    IReadOnlyList<SiteId> Sites,
    Money Price,
    int ValidDays,
    Instant? RetiredAt
)
{
    public const int MostValidDays = 1830;
}

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
