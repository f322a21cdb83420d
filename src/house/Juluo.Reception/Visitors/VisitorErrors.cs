namespace Juluo.Reception;

internal static class VisitorErrors
{
    public sealed record NoAddress() : Invalid("visitor.no-address", "email");

    /// <summary>Visitors are expected from today on for a year.</summary>
    public sealed record DayOutOfReach() : Invalid("visitor.day-out-of-reach", "on");

    public sealed record NoTime() : Invalid("visitor.no-time", "time");

    /// <summary>Today, and longer ago than a visitor is late.</summary>
    public sealed record TimeHasPassed() : Invalid("visitor.time-has-passed", "time");

    public sealed record HasCome() : Conflict("visitor.has-come");

    public sealed record HasLeft() : Conflict("visitor.has-left");

    public sealed record IsCancelled() : Conflict("visitor.is-cancelled");

    /// <summary>Their mail is of another day.</summary>
    public sealed record NotToday() : Conflict("visitor.not-today");

    /// <summary>The terms of the site are to be agreed to first.</summary>
    public sealed record TermsFirst() : Invalid("visitor.terms-first", "agreed");

    /// <summary>No one with a badge of this number is here.</summary>
    public sealed record NoSuchBadge() : Invalid("visitor.no-such-badge", "number");

    /// <summary>No member of this name, or two.</summary>
    public sealed record NobodyOfThatName() : Invalid("visitor.nobody-of-that-name", "host");

    /// <summary>The same address has asked for the same time before.</summary>
    public sealed record AskedAlready() : Conflict("visitor.asked-already");

    public sealed record TooManyExpected(int Most) : Conflict("visitor.too-many-expected");
}
