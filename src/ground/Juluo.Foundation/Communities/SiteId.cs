namespace Juluo.Foundation;

public readonly record struct SiteId(Guid Value) : IId<SiteId>
{
    public static SiteId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
