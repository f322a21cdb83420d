namespace Juluo.Grants;

internal static class GrantErrors
{
    public sealed record ClosesBeforeItOpens() : Invalid("programme.closes-before-it-opens", "closesOn");

    public sealed record ClosesInThePast() : Invalid("programme.closes-in-the-past", "closesOn");

    public sealed record AmountUnreadable(string? At) : Invalid("programme.amount-unreadable", At);

    public sealed record FromMoreThanTo() : Invalid("programme.from-more-than-to", "amountTo");

    public sealed record NoCurrency() : Invalid("programme.no-currency", "currency");

    /// <summary>Applications already ask for amounts in the current currency.</summary>
    public sealed record CurrencyInUse() : Invalid("programme.currency-in-use", "currency");

    public sealed record ShareOutOfRange() : Invalid("programme.share-out-of-range", "ownShare");

    public sealed record NoAddress() : Invalid("programme.no-address", "link");

    public sealed record NoKind(string? At) : Invalid("programme.no-kind", At);

    public sealed record TooManyGoals(int Most) : Invalid("programme.too-many-goals", "goals");

    public sealed record OnlyForPoster() : Conflict("programme.only-for-poster");

    public sealed record TakenOff() : Conflict("programme.taken-off");

    public sealed record OnTheList() : Conflict("programme.on-the-list");
}
