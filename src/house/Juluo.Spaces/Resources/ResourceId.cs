namespace Juluo.Spaces;

public readonly record struct ResourceId(Guid Value) : IId<ResourceId>
{
    public static ResourceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
