namespace Juluo.Meals;

/// <summary>A shared meal was planned, its tables were made, or it was cancelled.</summary>
/// <param name="Change">The change, one of the words below.</param>
[Named("meals.meal.changed")]
internal sealed record MealChanged(MealId Meal, string Change) : IFact
{
    public const string Planned = "planned";
    public const string Seated = "seated";
    public const string Cancelled = "cancelled";

    /// <summary>The webhook payload for a meal.</summary>
    public sealed record Data(MealId Meal)
    {
        public string Path => $"/meals/{Meal}";
    }
}
