namespace Juluo.FoodBank;

/// <summary>The fields of the form that adds or changes an item.</summary>
/// <param name="Contains">The ingredients that some people don't eat.</param>
/// <param name="Grams">The weight of one unit in grams. For weighed food, a household's portion, which is required.</param>
/// <param name="GraceDays">The number of days after its best-before date for which it is still given.</param>
public record FoodItemForm(
    [Required, Length(FoodItem.MostNameZh, MostEn = FoodItem.MostNameEn)] LocalizedText? Name = null,
    FoodUnit Unit = FoodUnit.Piece,
    FoodKind Kind = FoodKind.Staple,
    IReadOnlyList<Contained>? Contains = null,
    int? Grams = null,
    int GraceDays = 0
) : IChecked
{
    public IEnumerable<Error> Check(ZonedDateTime now)
    {
        var wrong = new List<Error>();
        if (!Enum.IsDefined(Unit))
            wrong.Add(new NotOffered("unit"));
        if (!Enum.IsDefined(Kind))
            wrong.Add(new NotOffered("kind"));
        if (Contains is { } some && some.Any(c => !Enum.IsDefined(c)))
            wrong.Add(new NotOffered("contains"));
        if (Grams is < 1 or > FoodItem.MostGrams)
            wrong.Add(new StockErrors.OutOfRange("grams", 1, FoodItem.MostGrams));
        if (Unit == FoodUnit.Weight && Grams is null)
            wrong.Add(new Missing("grams"));
        if (GraceDays is < 0 or > FoodItem.MostGraceDays)
            wrong.Add(new StockErrors.OutOfRange("graceDays", 0, FoodItem.MostGraceDays));
        return wrong;
    }
}
