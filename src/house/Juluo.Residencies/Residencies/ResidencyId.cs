namespace Juluo.Residencies;

public readonly record struct ResidencyId(Guid Value) : IId<ResidencyId>
{
    public static ResidencyId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
