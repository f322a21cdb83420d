namespace Juluo.People;

/// <summary>One line of the list of what other sources call people.</summary>
internal sealed class PersonExternalId : ITenant
{
    public CommunityId CommunityId { get; private init; }

    public string Source { get; private init; } = "";

    public string ExternalId { get; private init; } = "";

    public PersonId PersonId { get; private init; }
}
