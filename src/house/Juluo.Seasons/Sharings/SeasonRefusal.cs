namespace Juluo.Seasons;

/// <summary>Why a request was not given a time.</summary>
/// <param name="Resource">Where; null: of the wish itself.</param>
/// <param name="TakenBy">The kind of group that has it.</param>
/// <param name="Amount">Seats, times a week, or minutes of the grid.</param>
public sealed record SeasonRefusal(
    SeasonApplicationId Application,
    int Wish,
    ResourceId? Resource,
    SeasonReason Why,
    SeasonGroupKind? TakenBy = null,
    int? Amount = null
);

/// <summary>Why a request was not given a time at a resource.</summary>
[Named("season-reason")]
public enum SeasonReason
{
    /// <summary>The group has as many times a week as one group gets.</summary>
    AboveShare,

    /// <summary>It is not offered any more.</summary>
    Gone,

    /// <summary>It has fewer seats than people come.</summary>
    TooSmall,

    /// <summary>Between the earliest and the latest no beginning is one at which it can be booked.</summary>
    OffTheGrid,

    /// <summary>The house is closed then.</summary>
    Closed,

    /// <summary>Another time of the same group takes it.</summary>
    Own,

    /// <summary>Another takes it.</summary>
    Taken,

    /// <summary>It is free: the person who shared the times decided otherwise.</summary>
    ByHand,
}
