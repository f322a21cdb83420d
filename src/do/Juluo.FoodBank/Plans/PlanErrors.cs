namespace Juluo.FoodBank;

internal static class PlanErrors
{
    public sealed record NotAnAmount(string? At, string Most) : Invalid("food-plan.not-an-amount", At);

    public sealed record OutOfRange(string? At, int Least, int Most) : Invalid("food-plan.out-of-range", At);
}
