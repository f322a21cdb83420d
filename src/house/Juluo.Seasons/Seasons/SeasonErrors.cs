namespace Juluo.Seasons;

internal static class SeasonErrors
{
    public sealed record SeasonEndsBeforeItBegins() : Invalid("season.season-ends-before-it-begins", "lastDay");

    public sealed record SeasonTooLong(int Days) : Invalid("season.season-too-long", "lastDay");

    public sealed record EndsBeforeItBegins() : Invalid("season.ends-before-it-begins", "closesOn");

    /// <summary>Between the last application and the first day times must be shared.</summary>
    public sealed record ClosesTooLate() : Invalid("season.closes-too-late", "closesOn");

    public sealed record ClosedAlready() : Invalid("season.closed-already", "closesOn");

    public sealed record ShareOutOfReach(int Most) : Invalid("season.share-out-of-reach", "most");

    public sealed record TooManyPurposes(int Most) : Invalid("season.too-many-purposes", "purposes");

    /// <summary>An application names one of them.</summary>
    public sealed record PurposesUsed() : Invalid("season.purposes-used", "purposes");

    public sealed record NoResources() : Invalid("season.no-resources", "resources");

    public sealed record TooManyResources(int Most) : Invalid("season.too-many-resources", "resources");

    public sealed record ResourceUnknown() : Invalid("season.resource-unknown", "resources");

    public sealed record SeveralHouses() : Invalid("season.several-houses", "resources");

    /// <summary>Proposed times use it.</summary>
    public sealed record ResourceUsed() : Invalid("season.resource-used", "resources");

    /// <summary>Applications are not taken now, or may not be changed any more.</summary>
    public sealed record NotOpen() : Conflict("season.not-open");

    /// <summary>The group has one in this season.</summary>
    public sealed record AppliedAlready() : Conflict("season.applied-already");

    public sealed record GroupNotYours() : Invalid("season.group-not-yours", "group");

    public sealed record NoPurpose() : Invalid("season.no-purpose", "purpose");

    public sealed record NobodyComes() : Invalid("season.nobody-comes", "people");

    public sealed record NoWeekday() : Invalid("season.no-weekday", "weekdays");

    public sealed record NoLength() : Invalid("season.no-length", "length");

    public sealed record LongerThanItsWindow() : Invalid("season.longer-than-its-window", "length");

    public sealed record NeverOpen() : Invalid("season.never-open", "earliest");

    public sealed record NoResource() : Invalid("season.no-resource", "first");

    /// <summary>A place that was chosen seats fewer than come.</summary>
    public sealed record SeatsTooFew(string? At, int Seats, int People) : Invalid("season.seats-too-few", At);

    /// <summary>More come than a place seats that is wished for already.</summary>
    public sealed record WishedSeatsTooFew(int Seats) : Invalid("season.wished-seats-too-few", "people");

    public sealed record TooManyWishes(int Most) : Conflict("season.too-many-wishes");

    /// <summary>An application has one wish at least; it can be withdrawn as a whole.</summary>
    public sealed record LastWish() : Conflict("season.last-wish");

    public sealed record NotSharing() : Conflict("season.not-sharing");

    public sealed record GivenAlready() : Conflict("season.given-already");

    public sealed record SlotTaken() : Conflict("season.slot-taken");

    public sealed record NothingToGive() : Conflict("season.nothing-to-give");
}
