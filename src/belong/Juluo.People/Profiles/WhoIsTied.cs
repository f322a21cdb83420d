namespace Juluo.People;

/// <summary>
/// With whom a person has a confirmed tie. This module does not know ties: the module that reads them registers itself, and until one does no one is tied to anyone.
/// </summary>
public delegate Task<IReadOnlySet<PersonId>> WhoIsTied(PersonId person, CancellationToken stop);
