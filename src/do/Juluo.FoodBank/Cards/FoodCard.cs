namespace Juluo.FoodBank;

/// <summary>A household: a number, and what its parcel depends on. Who they are is not known here.</summary>
/// <param name="Number">Eight digits, the last of which checks the others.</param>
/// <param name="Avoids">What they do not eat.</param>
/// <param name="Language">In which they are spoken to.</param>
/// <param name="WithdrawnAt">From then on it is no longer good.</param>
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
