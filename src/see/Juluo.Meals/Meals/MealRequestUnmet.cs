namespace Juluo.Meals;

/// <summary>The kind of a request that the seats of a meal do not meet.</summary>
[Named("meal-request-unmet")]
public enum MealRequestUnmet
{
    /// <summary>The person never sits with someone with whom they wished to.</summary>
    Wish,

    /// <summary>The person wished to sit with someone who has not joined.</summary>
    WishNotComing,

    /// <summary>The person has no seat.</summary>
    NoSeat,

    /// <summary>The person has no seat because they sit only with people they know, and none of these could sit with them.</summary>
    NoCompany,

    /// <summary>The person has no seat because the tables that are easy to reach are full.</summary>
    NoAccessibleSeat,
}
