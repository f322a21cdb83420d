namespace Juluo.Places;

public static class RoundErrors
{
    public sealed record NoName() : Invalid("nameZh");

    public sealed record SeasonEndsBeforeItBegins() : Invalid("lastDay");

    public sealed record SeasonTooLong(int Days) : Invalid("lastDay");

    public sealed record EndsBeforeItBegins() : Invalid("closesOn");

    /// <summary>Between the last application and the first day times must be shared.</summary>
    public sealed record ClosesTooLate() : Invalid("closesOn");

    public sealed record ClosedAlready() : Invalid("closesOn");

    public sealed record ShareOutOfReach(int Most) : Invalid("most");

    public sealed record TooManyPurposes(int Most) : Invalid("purposes");

    /// <summary>Somebody applied with one of them.</summary>
    public sealed record PurposesUsed() : Invalid("purposes");

    public sealed record NoResources() : Invalid("resources");

    public sealed record TooManyResources(int Most) : Invalid("resources");

    public sealed record ResourceUnknown() : Invalid("resources");

    public sealed record SeveralHouses() : Invalid("resources");

    /// <summary>Proposed times use it.</summary>
    public sealed record ResourceUsed() : Invalid("resources");

    /// <summary>Applications are not taken now, or may not be changed any more.</summary>
    public sealed record NotOpen() : Conflict;

    /// <summary>The group has one in this round.</summary>
    public sealed record AppliedAlready() : Conflict;

    public sealed record GroupNotYours() : Invalid("group");

    public sealed record NoPurpose() : Invalid("purpose");

    public sealed record NobodyComes() : Invalid("people");

    public sealed record NoWeekday() : Invalid("weekdays");

    public sealed record NoLength() : Invalid("length");

    public sealed record LongerThanItsWindow() : Invalid("length");

    public sealed record NoResource() : Invalid("first");

    /// <summary>A place that was chosen seats fewer than come.</summary>
    public sealed record SeatsTooFew(string? At, int Seats, int People) : Invalid(At);

    /// <summary>More come than a place seats that is wished for already.</summary>
    public sealed record WishedSeatsTooFew(int Seats) : Invalid("people");

    public sealed record TooManyWishes(int Most) : Conflict;

    /// <summary>An application has one wish at least; it can be withdrawn as a whole.</summary>
    public sealed record LastWish() : Conflict;

    public sealed record NotSharing() : Conflict;

    public sealed record GivenAlready() : Conflict;

    public sealed record SlotTaken() : Conflict;

    public sealed record NothingToGive() : Conflict;
}
