namespace Juluo.Web;

/// <summary>
/// Finds the names of a community's people, including former members; a person merged into another has the other's name. Registered by the module of a higher layer
/// that stores people.
/// </summary>
public delegate Task<Dictionary<PersonId, string>> FindNames(IReadOnlyCollection<PersonId> people, CancellationToken stop);
