namespace Juluo.FoodBank;

/// <summary>A lot as a form sends it.</summary>
/// <param name="Amount">Whole units.</param>
/// <param name="ExpiresOn">The day on the package.</param>
/// <param name="Place">Where it is stored.</param>
public record LotForm(
    FoodItemId? Item = null,
    int? Amount = null,
    DateKind DateKind = DateKind.BestBefore,
    LocalDate? ExpiresOn = null,
    string? Place = null
)
{
    internal List<Error> Check()
    {
        List<Error> wrong = [.. FormText.Check("place", Place, Lot.MostPlace)];
        if (Item is null)
            wrong.Add(new Missing("item"));
        if (Amount is null)
            wrong.Add(new Missing("amount"));
        else if (Amount is < 1 or > Lot.MostUnits)
            wrong.Add(new StockErrors.OutOfRange("amount", 1, Lot.MostUnits));
        wrong.AddRange(CheckDate(DateKind, ExpiresOn));
        return wrong;
    }

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
