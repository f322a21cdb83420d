namespace Juluo.FoodBank;

internal static class DonationErrors
{
    public sealed record DayAhead() : Invalid("food-donation.day-ahead", "onDay");

    /// <param name="Line">The line number.</param>
    /// <param name="Typed">The text typed for the item.</param>
    public sealed record NoSuchItem(int Line, string Typed) : Invalid("food-donation.no-such-item", "lines");

    /// <param name="Item">The item's name.</param>
    /// <param name="Unit">The item's unit.</param>
    public sealed record NoAmount(int Line, string Typed, LocalizedText Item, FoodUnit Unit) : Invalid("food-donation.no-amount", "lines");

    public sealed record NoWeight(int Line, string Typed) : Invalid("food-donation.no-weight", "lines");

    public sealed record NoDay(int Line, string Typed) : Invalid("food-donation.no-day", "lines");

    /// <param name="Most">The maximum number of characters.</param>
    public sealed record PlaceTooLong(int Line, int Most) : Invalid("food-donation.place-too-long", "lines");

    public sealed record TooManyLines(int Most) : Invalid("food-donation.too-many-lines", "lines");

    public sealed record UnreadableLines(int Line) : Invalid("food-donation.unreadable-lines", "lines");

    public sealed record NameTaken() : Conflict("food-donor.name-taken");
}
