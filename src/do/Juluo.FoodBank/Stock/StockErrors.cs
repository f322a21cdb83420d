namespace Juluo.FoodBank;

internal static class StockErrors
{
    public sealed record OutOfRange(string? At, int Least, int Most) : Invalid("food-stock.out-of-range", At);

    /// <param name="Unit">In which the item is counted.</param>
    public sealed record NotAnAmount(string? At, string Typed, FoodUnit Unit) : Invalid("food-stock.not-an-amount", At);

    public sealed record NotAWeight(string? At, string Typed) : Invalid("food-stock.not-a-weight", At);

    /// <param name="Left">What is on the shelf.</param>
    public sealed record NotSoMuch(int Left) : Invalid("food-stock.not-so-much", "amount");

    /// <param name="Left">Kilograms on the shelf.</param>
    public sealed record NotSoHeavy(decimal Left) : Invalid("food-stock.not-so-heavy", "amount");

    /// <summary>There was some of the item: its amounts would mean something else.</summary>
    public sealed record UnitInUse() : Invalid("food-stock.unit-in-use", "unit");

    /// <summary>Parcels that wait hold portions of the size of before.</summary>
    public sealed record PortionPacked() : Invalid("food-stock.portion-packed", "grams");

    public sealed record UseByWithoutDay() : Invalid("food-stock.use-by-without-day", "expiresOn");

    public sealed record NothingToCorrect() : Invalid("food-stock.nothing-to-correct", "counted");

    /// <summary>Another took it at the same moment.</summary>
    public sealed record TakenMeanwhile() : Conflict("food-stock.taken-meanwhile");
}
