namespace Juluo.Rounds;

internal static class RoundErrors
{
    public sealed record SeasonEndsBeforeItBegins() : Invalid("round.season-ends-before-it-begins", "lastDay");

    public sealed record SeasonTooLong(int Days) : Invalid("round.season-too-long", "lastDay");

    public sealed record EndsBeforeItBegins() : Invalid("round.ends-before-it-begins", "closesOn");

    /// <summary>Between the last application and the first day times must be shared.</summary>
    public sealed record ClosesTooLate() : Invalid("round.closes-too-late", "closesOn");

    public sealed record ClosedAlready() : Invalid("round.closed-already", "closesOn");

    public sealed record ShareOutOfReach(int Most) : Invalid("round.share-out-of-reach", "most");

    public sealed record TooManyPurposes(int Most) : Invalid("round.too-many-purposes", "purposes");

    /// <summary>An application names one of them.</summary>
    public sealed record PurposesUsed() : Invalid("round.purposes-used", "purposes");

    public sealed record NoResources() : Invalid("round.no-resources", "resources");

    public sealed record TooManyResources(int Most) : Invalid("round.too-many-resources", "resources");

    public sealed record ResourceUnknown() : Invalid("round.resource-unknown", "resources");

    public sealed record SeveralHouses() : Invalid("round.several-houses", "resources");

    /// <summary>Proposed times use it.</summary>
    public sealed record ResourceUsed() : Invalid("round.resource-used", "resources");

    /// <summary>Applications are not taken now, or may not be changed any more.</summary>
    public sealed record NotOpen() : Conflict("round.not-open");

    /// <summary>The group has one in this round.</summary>
    public sealed record AppliedAlready() : Conflict("round.applied-already");

    public sealed record GroupNotYours() : Invalid("round.group-not-yours", "group");

    public sealed record NoPurpose() : Invalid("round.no-purpose", "purpose");

    public sealed record NobodyComes() : Invalid("round.nobody-comes", "people");

    public sealed record NoWeekday() : Invalid("round.no-weekday", "weekdays");

    public sealed record NoLength() : Invalid("round.no-length", "length");

    public sealed record LongerThanItsWindow() : Invalid("round.longer-than-its-window", "length");

    public sealed record NoResource() : Invalid("round.no-resource", "first");

    /// <summary>A place that was chosen seats fewer than come.</summary>
    public sealed record SeatsTooFew(string? At, int Seats, int People) : Invalid("round.seats-too-few", At);

    /// <summary>More come than a place seats that is wished for already.</summary>
    public sealed record WishedSeatsTooFew(int Seats) : Invalid("round.wished-seats-too-few", "people");

    public sealed record TooManyWishes(int Most) : Conflict("round.too-many-wishes");

    /// <summary>An application has one wish at least; it can be withdrawn as a whole.</summary>
    public sealed record LastWish() : Conflict("round.last-wish");

    public sealed record NotSharing() : Conflict("round.not-sharing");

    public sealed record GivenAlready() : Conflict("round.given-already");

    public sealed record SlotTaken() : Conflict("round.slot-taken");

    public sealed record NothingToGive() : Conflict("round.nothing-to-give");
}
