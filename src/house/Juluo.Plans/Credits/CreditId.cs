namespace Juluo.Plans;

public readonly record struct CreditId(Guid Value) : IId<CreditId>
{
    public static CreditId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
