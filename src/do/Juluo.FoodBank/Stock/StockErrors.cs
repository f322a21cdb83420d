namespace Juluo.FoodBank;

internal static class StockErrors
{
    public sealed record OutOfRange(string? At, int Least, int Most) : Invalid("food-stock.out-of-range", At);

    /// <param name="Unit">The item's unit.</param>
    public sealed record NotAnAmount(string? At, string Typed, FoodUnit Unit) : Invalid("food-stock.not-an-amount", At);

    public sealed record NotAWeight(string? At, string Typed) : Invalid("food-stock.not-a-weight", At);

    /// <param name="Left">The units on the shelf.</param>
    public sealed record NotSoMuch(int Left) : Invalid("food-stock.not-so-much", "amount");

    /// <param name="Left">The kilograms on the shelf.</param>
    public sealed record NotSoHeavy(decimal Left) : Invalid("food-stock.not-so-heavy", "amount");

    /// <summary>The item has stock or history, whose amounts would change their meaning.</summary>
    public sealed record UnitInUse() : Invalid("food-stock.unit-in-use", "unit");

    /// <summary>Parcels not yet given contain portions of the previous size.</summary>
    public sealed record PortionPacked() : Invalid("food-stock.portion-packed", "grams");

    public sealed record UseByWithoutDay() : Invalid("food-stock.use-by-without-day", "expiresOn");

    public sealed record NothingToCorrect() : Invalid("food-stock.nothing-to-correct", "counted");

    /// <summary>Units that were on the shelf were taken by someone else at the same time.</summary>
    public sealed record TakenMeanwhile() : Conflict("food-stock.taken-meanwhile");
}
