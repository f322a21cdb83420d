namespace Juluo.People;

/// <summary>A present need or offer as other modules see it.</summary>
public sealed record WantCard(WantId Id, string Text, IReadOnlyList<SkillCard> Skills, Instant Since);

/// <summary>A skill as other modules see it. Equal skills have equal ids, whatever language they were typed in.</summary>
public sealed record SkillCard(SkillId Id, LocalizedText Name);

[Named("want-kind")]
public enum WantKind
{
    Need,
    Offer,
}
