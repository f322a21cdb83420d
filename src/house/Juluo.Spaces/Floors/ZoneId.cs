namespace Juluo.Spaces;

public readonly record struct ZoneId(Guid Value) : IId<ZoneId>
{
    public static ZoneId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
