namespace Juluo.People;

public readonly record struct TradeId(Guid Value) : IId<TradeId>
{
    public static TradeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
