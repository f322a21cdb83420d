namespace Juluo.Collaborations;

public readonly record struct CollaborationId(Guid Value) : IId<CollaborationId>
{
    public static CollaborationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct CollaborationPersonId(Guid Value) : IId<CollaborationPersonId>
{
    public static CollaborationPersonId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct ExchangeId(Guid Value) : IId<ExchangeId>
{
    public static ExchangeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
