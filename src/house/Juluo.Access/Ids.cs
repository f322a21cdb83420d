namespace Juluo.Access;

public readonly record struct AccessEventId(Guid Value) : IId<AccessEventId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct AccessGroupId(Guid Value) : IId<AccessGroupId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct CredentialId(Guid Value) : IId<CredentialId>
{
    public override string ToString() => Value.ToString();
}

internal readonly record struct DoorCommandId(Guid Value) : IId<DoorCommandId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct DoorId(Guid Value) : IId<DoorId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct GatewayId(Guid Value) : IId<GatewayId>
{
    public override string ToString() => Value.ToString();
}
