namespace Juluo.FoodBank;

/// <summary>A household's card: a number and the details that its parcel depends on. Contains no names.</summary>
/// <param name="Number">Eight digits, the last of which checks the others.</param>
/// <param name="Avoids">The ingredients that the household doesn't eat.</param>
/// <param name="Language">The household's language.</param>
/// <param name="WithdrawnAt">The time at which it was withdrawn, or null while it is valid.</param>
public sealed record FoodCard(
    FoodCardId Id,
    string Number,
    int Adults,
    int Children,
    IReadOnlyList<Contained> Avoids,
    string Language,
    IssuedHow IssuedHow,
    Instant IssuedAt,
    Instant? WithdrawnAt
)
{
    public const int MostAdults = 30;
    public const int MostChildren = 30;
    public const int MostReference = 80;

    public int People => Adults + Children;

    internal SharedHousehold AsShared(ParcelPlan plan) => new(Id, plan.Weight(Adults, Children), SharedLot.Bits(Avoids));
}
