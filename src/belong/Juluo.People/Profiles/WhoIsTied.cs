namespace Juluo.People;

/// <summary>
/// Returns the people with a confirmed tie to a person. The module that reads ties registers an implementation; without one, no one is tied to anyone.
/// </summary>
public delegate Task<IReadOnlySet<PersonId>> WhoIsTied(PersonId person, CancellationToken stop);
