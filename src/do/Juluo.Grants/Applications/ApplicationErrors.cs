namespace Juluo.Grants;

internal static class ApplicationErrors
{
    public sealed record NotOpen() : Conflict("programme-application.not-open");

    public sealed record ThereAlready() : Conflict("programme-application.there-already");

    /// <summary>The application is not in the required state: someone has moved it on, or it was sent.</summary>
    public sealed record AnotherState() : Conflict("programme-application.another-state");

    public sealed record AmountUnreadable(string? At) : Invalid("programme-application.amount-unreadable", At);

    public sealed record MoreThanItGives(Money Most) : Invalid("programme-application.more-than-it-gives", "asked");

    public sealed record SentWhileClosed(LocalDate Closes) : Invalid("programme-application.sent-while-closed", "appliedOn");

    public sealed record SentBeforeItOpened(LocalDate Opens) : Invalid("programme-application.sent-before-it-opened", "appliedOn");

    public sealed record DayAhead(string? At) : Invalid("programme-application.day-ahead", At);

    public sealed record DayBefore(string? At, LocalDate Day) : Invalid("programme-application.day-before", At);

    public sealed record NothingWritten() : Conflict("programme-application.nothing-written");

    public sealed record InItAlready() : Conflict("programme-application.in-it-already");

    public sealed record TooManyPeople(int Most) : Conflict("programme-application.too-many-people");
}
