namespace Juluo.Circles;

public readonly record struct AgendaItemId(Guid Value) : IId<AgendaItemId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct CircleId(Guid Value) : IId<CircleId>
{
    public override string ToString() => Value.ToString();
}

internal readonly record struct CircleMemberId(Guid Value) : IId<CircleMemberId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct DecisionId(Guid Value) : IId<DecisionId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct MeetingId(Guid Value) : IId<MeetingId>
{
    public override string ToString() => Value.ToString();
}
