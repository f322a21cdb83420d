namespace Juluo.People;

/// <summary>
/// With whom somebody has a confirmed tie. This room does not know ties: whichever room reads them registers itself, and until one does nobody is tied to anybody.
/// </summary>
public delegate Task<IReadOnlySet<PersonId>> WhoIsTied(PersonId person, CancellationToken stop);
