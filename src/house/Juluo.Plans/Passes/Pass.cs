namespace Juluo.Plans;

/// <summary>A product for sale, or a trial: days or hours.</summary>
/// <param name="Quantity">The number of days, or for hours the number of minutes.</param>
/// <param name="Kinds">The kinds of resources that hours pay for.</param>
/// <param name="ValidDays">The number of days for which the pass is valid, from its first day.</param>
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

/// <summary>The kind of a pass.</summary>
[Named("pass-kind")]
public enum PassKind
{
    /// <summary>One day on site.</summary>
    Day,

    /// <summary>A card of several days.</summary>
    Card,

    /// <summary>Hours of some kinds of resources.</summary>
    Hours,

    /// <summary>A free trial day, once per person.</summary>
    Trial,
}
