namespace Juluo.FoodBank;

/// <summary>An item as a form sends it.</summary>
/// <param name="Contains">What some people do not eat.</param>
/// <param name="Grams">Weight of one unit. For food by weight the portion of a household, which must be given.</param>
/// <param name="GraceDays">So many days after its best-before day it is still given.</param>
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
