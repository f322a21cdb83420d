namespace Juluo.Queues;

public readonly record struct QueueId(Guid Value) : IId<QueueId>
{
    public static QueueId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct MatterId(Guid Value) : IId<MatterId>
{
    public static MatterId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct CounterId(Guid Value) : IId<CounterId>
{
    public static CounterId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct TicketId(Guid Value) : IId<TicketId>
{
    public static TicketId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One time that a ticket was called to a counter.</summary>
internal readonly record struct CallId(Guid Value) : IId<CallId>
{
    public static CallId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
