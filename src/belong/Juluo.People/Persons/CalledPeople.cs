namespace Juluo.People;

/// <summary>Whom the cells of a table may mean.</summary>
/// <param name="ByName">By name, address and key, folded as cells are; people who have left by names that no one here has.</param>
/// <param name="Left">Who has left: a table may say of them what is over.</param>
public sealed record CalledPeople(ILookup<string, PersonId> ByName, IReadOnlySet<PersonId> Left);
