namespace Juluo.Events;

public readonly record struct AttendeeId(Guid Value) : IId<AttendeeId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct EventId(Guid Value) : IId<EventId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct EventSeriesId(Guid Value) : IId<EventSeriesId>
{
    public override string ToString() => Value.ToString();
}
