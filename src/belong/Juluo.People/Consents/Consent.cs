namespace Juluo.People;

/// <summary>A time during which somebody agreed to a <see cref="Purpose"/>; open while they still do.</summary>
internal sealed class Consent : ITenant
{
    public CommunityId CommunityId { get; private init; }

    public Guid Id { get; private init; }

    public PersonId PersonId { get; private init; }

    public string Purpose { get; private init; } = "";

    public Instant GivenAt { get; private init; }

    public Instant? WithdrawnAt { get; private set; }
}
