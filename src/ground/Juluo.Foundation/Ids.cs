namespace Juluo.Foundation;

public readonly record struct CommunityId(Guid Value) : IId<CommunityId>
{
    public override string ToString() => Value.ToString();
}

/// <summary>A person within one community.</summary>
/// <remarks>Defined in the ground layer because facts of every module name people; only the People module knows who they are.</remarks>
public readonly record struct PersonId(Guid Value) : IId<PersonId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct SiteId(Guid Value) : IId<SiteId>
{
    public override string ToString() => Value.ToString();
}
