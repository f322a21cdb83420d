namespace Juluo.FoodBank;

internal static class ParcelErrors
{
    /// <param name="At">The time of day in the site's time zone.</param>
    public sealed record GivenAlready(string At) : Conflict("food-parcel.given-already");

    public sealed record NothingPacked() : Conflict("food-parcel.nothing-packed");

    public sealed record NotSharedYet() : Conflict("food-parcel.not-shared-yet");

    public sealed record SharedAlready() : Conflict("food-parcel.shared-already");

    public sealed record NoOneComes() : Conflict("food-parcel.no-one-comes");

    public sealed record NotGiven() : Conflict("food-parcel.not-given");

    /// <param name="Minutes">The number of minutes for which a parcel can be taken back.</param>
    public sealed record TooLate(int Minutes) : Conflict("food-parcel.too-late");

    public sealed record CardWithdrawn() : Conflict("food-parcel.card-withdrawn");

    /// <summary>An item in it may no longer be given on the day of the distribution.</summary>
    public sealed record PastItsDay(LocalizedText Item) : Conflict("food-parcel.past-its-day");

    public sealed record NotInParcel() : Invalid("food-parcel.not-in-parcel", "instead");

    /// <param name="Left">The units left on the shelf.</param>
    public sealed record NotSoMuch(int Left) : Invalid("food-parcel.not-so-much", "with");

    public sealed record DoesNotSuit() : Invalid("food-parcel.does-not-suit", "with");
}
