namespace Juluo.Programmes;

/// <summary>People who offer a skill.</summary>
public sealed record SkilledPeople(string Skill, IReadOnlyList<PersonCard> People);
