namespace Juluo.Residencies;

public readonly record struct ApplicationId(Guid Value) : IId<ApplicationId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct DepositId(Guid Value) : IId<DepositId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct ResidencyId(Guid Value) : IId<ResidencyId>
{
    public override string ToString() => Value.ToString();
}
