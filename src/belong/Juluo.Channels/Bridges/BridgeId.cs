namespace Juluo.Channels;

public readonly record struct BridgeId(Guid Value) : IId<BridgeId>
{
    public static BridgeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
