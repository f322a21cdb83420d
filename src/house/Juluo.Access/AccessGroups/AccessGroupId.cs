namespace Juluo.Access;

public readonly record struct AccessGroupId(Guid Value) : IId<AccessGroupId>
{
    public static AccessGroupId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
