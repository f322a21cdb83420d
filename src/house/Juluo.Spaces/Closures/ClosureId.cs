namespace Juluo.Spaces;

public readonly record struct ClosureId(Guid Value) : IId<ClosureId>
{
    public static ClosureId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
