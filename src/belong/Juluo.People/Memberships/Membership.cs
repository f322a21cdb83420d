namespace Juluo.People;

/// <summary>A person holds a role in the community. Several at once are usual.</summary>
internal sealed class Membership : ITenant
{
    public CommunityId CommunityId { get; private init; }

    public PersonId PersonId { get; private init; }

    public Role Role { get; private init; }

    public LocalDate Since { get; private init; }
}
