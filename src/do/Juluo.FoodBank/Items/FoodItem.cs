namespace Juluo.FoodBank;

/// <summary>An item that can be stored.</summary>
/// <param name="Contains">The ingredients that some people don't eat.</param>
/// <param name="Grams">The weight of one unit in grams, or null if unknown. For weighed food, a household's portion, which counts as one unit in parcels.</param>
/// <param name="GraceDays">The number of days after its best-before date for which it is still given; never after a use-by date.</param>
/// <param name="RetiredAt">True if it is no longer taken in; remaining stock is still given.</param>
public sealed record FoodItem(
    FoodItemId Id,
    LocalizedText Name,
    FoodUnit Unit,
    FoodKind Kind,
    IReadOnlyList<Contained> Contains,
    int? Grams,
    int GraceDays,
    Instant? RetiredAt
)
{
    public const int MostNameZh = 60;
    public const int MostNameEn = 90;
    public const int MostGrams = 100_000;
    public const int MostGraceDays = 365;

    /// <summary>The size of one unit when food is shared out: 1 for counted food, the grams of a portion for weighed food.</summary>
    internal int Step => StepOf(Unit, Grams);

    internal static int StepOf(FoodUnit unit, int? grams) => unit == FoodUnit.Weight ? Math.Max(1, grams ?? 1) : 1;

    internal bool Suits(IReadOnlyList<Contained> avoids) => (SharedLot.Bits(Contains) & SharedLot.Bits(avoids)) == 0;
}
