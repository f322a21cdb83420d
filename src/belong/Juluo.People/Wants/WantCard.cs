namespace Juluo.People;

/// <summary>A present need or offer as other modules see it.</summary>
public sealed record WantCard(WantId Id, string Text, IReadOnlyList<SkillCard> Skills, Instant Since);
