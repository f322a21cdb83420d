namespace Juluo.Plans;

public readonly record struct PassId(Guid Value) : IId<PassId>
{
    public static PassId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
