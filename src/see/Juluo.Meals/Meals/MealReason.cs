namespace Juluo.Meals;

/// <summary>The kind of a reason for a person's seat in a round, or of a consequence.</summary>
[Named("meal-reason")]
public enum MealReason
{
    /// <summary>The table is easy to reach, as the person needs.</summary>
    Accessible,

    /// <summary>The person wished to sit with these people.</summary>
    Wish,

    /// <summary>The person knows these people, and asked not to sit among strangers only.</summary>
    Company,

    /// <summary>The person meets these people for the first time, as far as is known.</summary>
    New,

    /// <summary>The person knows these people.</summary>
    Known,

    /// <summary>The person sat with these people in an earlier round.</summary>
    Again,

    /// <summary>There is no seat for the person.</summary>
    NoSeat,

    /// <summary>There is no seat: no one the person knows could sit with them.</summary>
    NoCompany,

    /// <summary>There is no seat: the tables that are easy to reach are full.</summary>
    NoAccessibleSeat,

    /// <summary>The person joined after the round.</summary>
    Away,
}
