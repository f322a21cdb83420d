namespace Juluo.Queues;

internal static class CounterErrors
{
    public sealed record TooMany(int Most) : Conflict("counter.too-many");

    public sealed record LabelTaken() : Invalid("counter.label-taken", "label");

    /// <summary>Open it first.</summary>
    public sealed record NotOpen() : Conflict("counter.not-open");

    /// <summary>One sits at one counter at a time.</summary>
    public sealed record AtAnother(string Label) : Conflict("counter.at-another");

    public sealed record StaffedByAnother() : Conflict("counter.staffed");

    /// <summary>No ticket is at it.</summary>
    public sealed record NoTicket() : Conflict("counter.no-ticket");

    /// <summary>Its ticket comes first.</summary>
    public sealed record HasTicket(string Number) : Conflict("counter.has-ticket");

    /// <summary>Two counters took one ticket at the same moment; the database let the other go first.</summary>
    public sealed record CalledElsewhere() : Conflict("counter.called-elsewhere");

    /// <summary>Neither a matter nor a counter.</summary>
    public sealed record SentNowhere() : Invalid("counter.sent-nowhere", "matter");

    public sealed record NoSuchNumber(string Given) : Invalid("counter.no-such-number", "number");

    public sealed record NotMissed(string Given) : Invalid("counter.not-missed", "number");
}
