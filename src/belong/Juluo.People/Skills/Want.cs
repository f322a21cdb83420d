namespace Juluo.People;

/// <summary>A need or an offer: a short text in the person's own words, and the skills it is about.</summary>
public sealed class Want : ITenant
{
    public const int MostText = 200;
    public const int MostSkills = 6;
    public const int MostOfAKind = 12;

    public CommunityId CommunityId { get; private init; }

    public WantId Id { get; private init; }

    public PersonId PersonId { get; private init; }

    public WantKind Kind { get; private init; }

    public string Text { get; private init; } = "";

    public Instant Since { get; private init; }

    /// <summary>When the person took it off; it can be brought back.</summary>
    public Instant? EndedAt { get; private set; }
}
