namespace Juluo.Reception;

internal static class VisitorErrors
{
    public sealed record NoAddress() : Invalid("visitor.no-address", "email");

    /// <summary>The day is in the past or more than a year ahead.</summary>
    public sealed record DayOutOfReach() : Invalid("visitor.day-out-of-reach", "on");

    public sealed record NoTime() : Invalid("visitor.no-time", "time");

    /// <summary>The time is today and longer ago than a visitor may be late.</summary>
    public sealed record TimeHasPassed() : Invalid("visitor.time-has-passed", "time");

    public sealed record HasCome() : Conflict("visitor.has-come");

    public sealed record HasLeft() : Conflict("visitor.has-left");

    public sealed record IsCancelled() : Conflict("visitor.is-cancelled");

    /// <summary>The visit in their mail is on another day.</summary>
    public sealed record NotToday() : Conflict("visitor.not-today");

    /// <summary>The visitor has to agree to the site's terms first.</summary>
    public sealed record TermsFirst() : Invalid("visitor.terms-first", "agreed");

    /// <summary>No visitor who is here has a badge with this number.</summary>
    public sealed record NoSuchBadge() : Invalid("visitor.no-such-badge", "number");

    /// <summary>No member has this name, or more than one has.</summary>
    public sealed record NobodyOfThatName() : Invalid("visitor.nobody-of-that-name", "host");

    /// <summary>The same address has already asked for the same time.</summary>
    public sealed record AskedAlready() : Conflict("visitor.asked-already");

    public sealed record TooManyExpected(int Most) : Conflict("visitor.too-many-expected");
}
