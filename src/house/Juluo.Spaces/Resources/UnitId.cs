namespace Juluo.Spaces;

public readonly record struct UnitId(Guid Value) : IId<UnitId>
{
    public static UnitId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
