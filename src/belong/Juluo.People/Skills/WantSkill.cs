namespace Juluo.People;

/// <summary>A skill that a need or an offer is about.</summary>
internal sealed class WantSkill : ITenant
{
    public CommunityId CommunityId { get; private init; }

    public WantId WantId { get; private init; }

    public SkillId SkillId { get; private init; }
}
