namespace Juluo.People;

/// <summary>Something one can do for another. The community's list grows as people tag what they need and offer.</summary>
internal sealed class Skill : ITenant
{
    public CommunityId CommunityId { get; private init; }

    public SkillId Id { get; private init; }

    public string NameZh { get; private set; } = "";

    public string NameEn { get; private set; } = "";
}
