namespace Juluo.FoodBank;

internal static class DistributionErrors
{
    public sealed record TimeUnreadable(string? At) : Invalid("food-distribution.time-unreadable", At);

    public sealed record TooShort(int Minutes) : Invalid("food-distribution.too-short", "until");

    public sealed record OutOfRange(string? At, int Least, int Most) : Invalid("food-distribution.out-of-range", At);

    public sealed record DayPast() : Invalid("food-distribution.day-past", "onDay");

    public sealed record TooManySlots(int Most) : Invalid("food-distribution.too-many-slots", "slotMinutes");

    public sealed record OpenAlready() : Conflict("food-distribution.open-already");

    public sealed record NotOpen() : Conflict("food-distribution.not-open");

    public sealed record Over() : Conflict("food-distribution.over");

    /// <summary>Parcels were already given, so it can be closed but not cancelled.</summary>
    public sealed record HasGiven() : Conflict("food-distribution.has-given");

    public sealed record SlotFull() : Conflict("food-slot.full");

    public sealed record SlotPast() : Conflict("food-slot.past");

    public sealed record NoSlotTaken() : Conflict("food-slot.none-taken");

    public sealed record HasParcel() : Conflict("food-slot.has-parcel");
}
