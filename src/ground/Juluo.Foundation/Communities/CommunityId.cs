namespace Juluo.Foundation;

public readonly record struct CommunityId(Guid Value) : IId<CommunityId>
{
    public static CommunityId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
