namespace Juluo.People;

/// <summary>Something that happened to somebody's membership, and who did it. Steps are added and never changed.</summary>
internal sealed class MembershipStep : ITenant
{
    public CommunityId CommunityId { get; private init; }

    public Guid Id { get; private init; }

    public PersonId PersonId { get; private init; }

    public Instant At { get; private init; }

    public StepKind Kind { get; private init; }

    public PersonId? ByPersonId { get; private init; }

    /// <summary>The role that was given or taken, or the last day of a trial.</summary>
    public string? About { get; private init; }
}
