namespace Juluo.Seasons;

/// <summary>The reason why a request was not given a time.</summary>
/// <param name="Resource">The space; null if the reason concerns the whole request.</param>
/// <param name="TakenBy">The kind of group that has the time.</param>
/// <param name="Amount">The number of seats, times a week, or minutes of the grid, depending on the reason.</param>
public sealed record SeasonRefusal(
    SeasonApplicationId Application,
    int Wish,
    ResourceId? Resource,
    SeasonReason Why,
    SeasonGroupKind? TakenBy = null,
    int? Amount = null
);

/// <summary>The reasons why a request is not given a time at a space.</summary>
[Named("season-reason")]
public enum SeasonReason
{
    /// <summary>The group already has the maximum number of times a week.</summary>
    AboveShare,

    /// <summary>The space is no longer offered.</summary>
    Gone,

    /// <summary>The space has fewer seats than people come.</summary>
    TooSmall,

    /// <summary>No bookable start lies between the earliest and the latest time.</summary>
    OffTheGrid,

    /// <summary>The site is closed then.</summary>
    Closed,

    /// <summary>Another time of the same group takes the space.</summary>
    Own,

    /// <summary>Another group takes the space.</summary>
    Taken,

    /// <summary>The time is free: the person who shared the times decided against it.</summary>
    ByHand,
}
