namespace Juluo.Circles;

public readonly record struct CircleId(Guid Value) : IId<CircleId>
{
    public static CircleId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
