namespace Juluo.People;

/// <summary>The people that the cells of a table may refer to.</summary>
/// <param name="ByName">People by name, address and key, folded like cells. People who have left are included under names that no one here has.</param>
/// <param name="Left">The people who have left. A table may refer to them only in past entries.</param>
public sealed record CalledPeople(ILookup<string, PersonId> ByName, IReadOnlySet<PersonId> Left);
