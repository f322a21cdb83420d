namespace Juluo.Places;

public static class VisitorErrors
{
    public sealed record NoAddress() : Invalid("email");

    /// <summary>Visitors are expected from today on for a year.</summary>
    public sealed record DayOutOfReach() : Invalid("on");

    public sealed record NoTime() : Invalid("time");

    /// <summary>Today, and longer ago than somebody is late.</summary>
    public sealed record TimeHasPassed() : Invalid("time");

    public sealed record HasCome() : Conflict;

    public sealed record HasLeft() : Conflict;

    public sealed record IsCancelled() : Conflict;

    /// <summary>Their mail is of another day.</summary>
    public sealed record NotToday() : Conflict;

    /// <summary>The terms of the site are to be agreed to first.</summary>
    public sealed record TermsFirst() : Invalid("agreed");

    /// <summary>Nobody with a badge of this number is here.</summary>
    public sealed record NoSuchBadge() : Invalid("number");

    /// <summary>No member of this name, or two.</summary>
    public sealed record NobodyOfThatName() : Invalid("host");

    public sealed record TooManyExpected(int Most) : Conflict;
}
