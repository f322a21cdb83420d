namespace Juluo.Access;

public readonly record struct AccessEventId(Guid Value) : IId<AccessEventId>
{
    public static AccessEventId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct AccessGroupId(Guid Value) : IId<AccessGroupId>
{
    public static AccessGroupId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct CredentialId(Guid Value) : IId<CredentialId>
{
    public static CredentialId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

internal readonly record struct DoorCommandId(Guid Value) : IId<DoorCommandId>
{
    public static DoorCommandId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct DoorId(Guid Value) : IId<DoorId>
{
    public static DoorId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct GatewayId(Guid Value) : IId<GatewayId>
{
    public static GatewayId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
