namespace Juluo.Seasons;

internal static class SeasonErrors
{
    public sealed record SeasonEndsBeforeItBegins() : Invalid("season.season-ends-before-it-begins", "lastDay");

    public sealed record SeasonTooLong(int Days) : Invalid("season.season-too-long", "lastDay");

    public sealed record EndsBeforeItBegins() : Invalid("season.ends-before-it-begins", "closesOn");

    /// <summary>Applications close on or after the first day, which leaves no time for sharing.</summary>
    public sealed record ClosesTooLate() : Invalid("season.closes-too-late", "closesOn");

    public sealed record ClosedAlready() : Invalid("season.closed-already", "closesOn");

    public sealed record ShareOutOfReach(int Most) : Invalid("season.share-out-of-reach", "most");

    public sealed record TooManyPurposes(int Most) : Invalid("season.too-many-purposes", "purposes");

    /// <summary>The season has applications, so its purposes can no longer change.</summary>
    public sealed record PurposesUsed() : Invalid("season.purposes-used", "purposes");

    public sealed record NoResources() : Invalid("season.no-resources", "resources");

    public sealed record TooManyResources(int Most) : Invalid("season.too-many-resources", "resources");

    public sealed record ResourceUnknown() : Invalid("season.resource-unknown", "resources");

    public sealed record SeveralHouses() : Invalid("season.several-houses", "resources");

    /// <summary>Proposed times use the space.</summary>
    public sealed record ResourceUsed() : Invalid("season.resource-used", "resources");

    /// <summary>Applications are not taken now, or can no longer be changed.</summary>
    public sealed record NotOpen() : Conflict("season.not-open");

    /// <summary>The group already has an application in this season.</summary>
    public sealed record AppliedAlready() : Conflict("season.applied-already");

    public sealed record GroupNotYours() : Invalid("season.group-not-yours", "group");

    public sealed record NoPurpose() : Invalid("season.no-purpose", "purpose");

    public sealed record NobodyComes() : Invalid("season.nobody-comes", "people");

    public sealed record NoWeekday() : Invalid("season.no-weekday", "weekdays");

    public sealed record NoLength() : Invalid("season.no-length", "length");

    public sealed record LongerThanItsWindow() : Invalid("season.longer-than-its-window", "length");

    public sealed record NeverOpen() : Invalid("season.never-open", "earliest");

    public sealed record NoResource() : Invalid("season.no-resource", "first");

    /// <summary>A chosen space has fewer seats than people come.</summary>
    public sealed record SeatsTooFew(string? At, int Seats, int People) : Invalid("season.seats-too-few", At);

    /// <summary>More people come than a space in an existing request has seats.</summary>
    public sealed record WishedSeatsTooFew(int Seats) : Invalid("season.wished-seats-too-few", "people");

    public sealed record TooManyWishes(int Most) : Conflict("season.too-many-wishes");

    /// <summary>An application needs at least one requested time; it can be withdrawn as a whole.</summary>
    public sealed record LastWish() : Conflict("season.last-wish");

    public sealed record NotSharing() : Conflict("season.not-sharing");

    public sealed record GivenAlready() : Conflict("season.given-already");

    public sealed record SlotTaken() : Conflict("season.slot-taken");

    public sealed record NothingToGive() : Conflict("season.nothing-to-give");
}
