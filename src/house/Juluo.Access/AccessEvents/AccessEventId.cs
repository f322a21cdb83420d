namespace Juluo.Access;

public readonly record struct AccessEventId(Guid Value) : IId<AccessEventId>
{
    public static AccessEventId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
