namespace Juluo.Needs;

/// <summary>People whom a person does not wish to meet. Registered by the module that keeps the list; no page may show who is on it.</summary>
public delegate Task<IReadOnlySet<PersonId>> ReadAvoided(PersonId person, CancellationToken stop);

/// <summary>All pairs of people of whom the first does not wish to meet the second.</summary>
public delegate Task<IReadOnlyList<(PersonId Person, PersonId Other)>> ReadAllAvoided(CancellationToken stop);
