namespace Juluo.Residencies;

public readonly record struct ApplicationId(Guid Value) : IId<ApplicationId>
{
    public static ApplicationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct DepositId(Guid Value) : IId<DepositId>
{
    public static DepositId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct ResidencyId(Guid Value) : IId<ResidencyId>
{
    public static ResidencyId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
