namespace Juluo.FoodBank;

/// <summary>What is stored.</summary>
/// <param name="Contains">What some people do not eat.</param>
/// <param name="Grams">Weight of one unit; null: not known. For food by weight the portion of a household, which counts as one unit in parcels.</param>
/// <param name="GraceDays">So many days after its best-before day it is still given; never after a use-by day.</param>
/// <param name="RetiredAt">It is no longer taken in; what is there is still given.</param>
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

    /// <summary>Size of one unit when food is shared out: 1, or the grams of a portion.</summary>
    internal int Step => StepOf(Unit, Grams);

    internal static int StepOf(FoodUnit unit, int? grams) => unit == FoodUnit.Weight ? Math.Max(1, grams ?? 1) : 1;

    internal bool Suits(IReadOnlyList<Contained> avoids) => (SharedLot.Bits(Contains) & SharedLot.Bits(avoids)) == 0;
}
