namespace Juluo.Grants;

/// <summary>A skill and the people who offer it.</summary>
public sealed record SkilledPeople(string Skill, IReadOnlyList<PersonCard> People);
