namespace Juluo.Spaces;

public readonly record struct FloorId(Guid Value) : IId<FloorId>
{
    public static FloorId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
