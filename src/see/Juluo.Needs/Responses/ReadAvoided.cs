namespace Juluo.Needs;

/// <summary>Reads the people someone does not want to meet. Implemented by the module that stores the list; no page may reveal its contents.</summary>
public delegate Task<IReadOnlySet<PersonId>> ReadAvoided(PersonId person, CancellationToken stop);

/// <summary>Reads all pairs in which the first person does not want to meet the second.</summary>
public delegate Task<IReadOnlyList<(PersonId Person, PersonId Other)>> ReadAllAvoided(CancellationToken stop);
