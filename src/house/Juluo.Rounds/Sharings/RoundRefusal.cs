namespace Juluo.Rounds;

/// <summary>Why a wish was not given a time.</summary>
/// <param name="Resource">Where; null: of the wish itself.</param>
/// <param name="TakenBy">What kind of group has it.</param>
/// <param name="Amount">Seats, times a week, or minutes of the grid.</param>
public sealed record RoundRefusal(
    RoundApplicationId Application,
    int Wish,
    ResourceId? Resource,
    RoundReason Why,
    RoundGroupKind? TakenBy = null,
    int? Amount = null
);
