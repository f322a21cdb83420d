namespace Juluo.Queues;

internal static class CounterErrors
{
    public sealed record TooMany(int Most) : Conflict("counter.too-many");

    public sealed record LabelTaken() : Invalid("counter.label-taken", "label");

    /// <summary>The counter must be opened first.</summary>
    public sealed record NotOpen() : Conflict("counter.not-open");

    /// <summary>A person can work at only one counter at a time.</summary>
    public sealed record AtAnother(string Label) : Conflict("counter.at-another");

    public sealed record StaffedByAnother() : Conflict("counter.staffed");

    /// <summary>There is no ticket at the counter.</summary>
    public sealed record NoTicket() : Conflict("counter.no-ticket");

    /// <summary>A ticket is still at the counter.</summary>
    public sealed record HasTicket(string Number) : Conflict("counter.has-ticket");

    /// <summary>Another counter called the ticket at the same time, and got it.</summary>
    public sealed record CalledElsewhere() : Conflict("counter.called-elsewhere");

    /// <summary>Neither a topic nor a counter is given.</summary>
    public sealed record SentNowhere() : Invalid("counter.sent-nowhere", "matter");

    public sealed record NoSuchNumber(string Given) : Invalid("counter.no-such-number", "number");

    public sealed record NotMissed(string Given) : Invalid("counter.not-missed", "number");
}
