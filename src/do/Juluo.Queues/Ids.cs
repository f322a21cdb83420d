namespace Juluo.Queues;

public readonly record struct QueueId(Guid Value) : IId<QueueId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct QueueTopicId(Guid Value) : IId<QueueTopicId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct CounterId(Guid Value) : IId<CounterId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct TicketId(Guid Value) : IId<TicketId>
{
    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a call of a ticket to a counter.</summary>
internal readonly record struct CallId(Guid Value) : IId<CallId>
{
    public override string ToString() => Value.ToString();
}
