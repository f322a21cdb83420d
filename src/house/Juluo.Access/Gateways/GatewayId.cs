namespace Juluo.Access;

public readonly record struct GatewayId(Guid Value) : IId<GatewayId>
{
    public static GatewayId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
