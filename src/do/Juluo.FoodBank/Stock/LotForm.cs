namespace Juluo.FoodBank;

/// <summary>The fields of the form for a lot.</summary>
/// <param name="Amount">Whole units, such as 12; for weighed food kilograms, such as 1.5, or with a unit: 800 g.</param>
/// <param name="ExpiresOn">The date on the package.</param>
/// <param name="Place">The storage place.</param>
public record LotForm(
    [Required] FoodItemId? Item = null,
    [Required] [property: AlsoNumber] string? Amount = null,
    DateKind DateKind = DateKind.BestBefore,
    LocalDate? ExpiresOn = null,
    [Length(Lot.MostPlace)] string? Place = null
) : IChecked
{
    public IEnumerable<Error> Check(ZonedDateTime now) =>
        string.IsNullOrWhiteSpace(Amount) && Amount is not null
            ? [new Missing("amount"), .. CheckDate(DateKind, ExpiresOn)]
            : CheckDate(DateKind, ExpiresOn);

    /// <summary>Parses an amount of an item: units, or grams for weighed food; null and an error if it isn't one.</summary>
    internal static (int? Amount, Error? Wrong) ReadAmount(string? typed, FoodUnit unit, string field, int least) =>
        string.IsNullOrWhiteSpace(typed) ? (null, new Missing(field))
        : FoodAmount.Read(typed, unit) is not { } amount
            ? (
                null,
                unit == FoodUnit.Weight
                    ? new StockErrors.NotAWeight(field, PlainText.Cut(typed, 30))
                    : new StockErrors.NotAnAmount(field, PlainText.Cut(typed, 30), unit)
            )
        : amount < least || amount > Lot.MostOf(unit)
            ? (
                null,
                unit == FoodUnit.Weight
                    ? new StockErrors.NotAWeight(field, PlainText.Cut(typed, 30))
                    : new StockErrors.OutOfRange(field, least, Lot.MostUnits)
            )
        : (amount, null);

    internal static IEnumerable<Error> CheckDate(DateKind kind, LocalDate? expiresOn)
    {
        if (!Enum.IsDefined(kind))
            yield return new NotOffered("dateKind");
        if (kind == DateKind.UseBy && expiresOn is null)
            yield return new StockErrors.UseByWithoutDay();
        if (expiresOn is { Year: < 2000 or > 2200 })
            yield return new Unreadable("expiresOn");
    }
}
