namespace Juluo.Circles;

public readonly record struct AgendaItemId(Guid Value) : IId<AgendaItemId>
{
    public static AgendaItemId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct CircleId(Guid Value) : IId<CircleId>
{
    public static CircleId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

internal readonly record struct CircleMemberId(Guid Value) : IId<CircleMemberId>
{
    public static CircleMemberId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct DecisionId(Guid Value) : IId<DecisionId>
{
    public static DecisionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct MeetingId(Guid Value) : IId<MeetingId>
{
    public static MeetingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
