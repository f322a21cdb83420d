namespace Juluo.Collaborations;

public readonly record struct CollaborationId(Guid Value) : IId<CollaborationId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct CollaborationPersonId(Guid Value) : IId<CollaborationPersonId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct ExchangeId(Guid Value) : IId<ExchangeId>
{
    public override string ToString() => Value.ToString();
}
