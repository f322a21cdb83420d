namespace Juluo.FoodBank;

internal static class StockErrors
{
    public sealed record OutOfRange(string? At, int Least, int Most) : Invalid("food-stock.out-of-range", At);

    /// <param name="Left">What is on the shelf.</param>
    public sealed record NotSoMuch(int Left) : Invalid("food-stock.not-so-much", "amount");

    public sealed record UseByWithoutDay() : Invalid("food-stock.use-by-without-day", "expiresOn");

    public sealed record NothingToCorrect() : Invalid("food-stock.nothing-to-correct", "counted");

    /// <summary>Another took it at the same moment.</summary>
    public sealed record TakenMeanwhile() : Conflict("food-stock.taken-meanwhile");
}
