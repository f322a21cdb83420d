namespace Juluo.Plans;

public readonly record struct PriceId(Guid Value) : IId<PriceId>
{
    public static PriceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
