namespace Juluo.Access;

public readonly record struct PassingId(Guid Value) : IId<PassingId>
{
    public static PassingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
