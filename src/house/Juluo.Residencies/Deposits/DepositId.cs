namespace Juluo.Residencies;

public readonly record struct DepositId(Guid Value) : IId<DepositId>
{
    public static DepositId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
