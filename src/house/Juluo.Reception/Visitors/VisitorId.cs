namespace Juluo.Reception;

public readonly record struct VisitorId(Guid Value) : IId<VisitorId>
{
    public static VisitorId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
