namespace Juluo.FoodBank;

internal static class CardErrors
{
    public sealed record NotANumber(int Digits) : Invalid("food-card.not-a-number", "number");

    /// <summary>The check digit doesn't match.</summary>
    public sealed record WrongDigit() : Invalid("food-card.wrong-digit", "number");

    /// <summary>The number is unknown or withdrawn; the message doesn't say which, so that guessing numbers reveals nothing.</summary>
    public sealed record NotGood() : Invalid("food-card.not-good", "number");

    public sealed record ReferenceHasCard() : Invalid("food-card.reference-has-card", "reference");

    public sealed record OutOfRange(string? At, int Least, int Most) : Invalid("food-card.out-of-range", At);

    public sealed record WithdrawnAlready() : Conflict("food-card.withdrawn-already");

    public sealed record NotWithdrawn() : Conflict("food-card.not-withdrawn");
}
