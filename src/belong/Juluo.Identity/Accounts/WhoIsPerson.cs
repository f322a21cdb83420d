namespace Juluo.Identity;

/// <summary>
/// Resolves a person of a community as caller, with their account, in one query; null if they have none. Registered by the module that knows
/// who belongs to it.
/// </summary>
public delegate Task<Caller?> WhoIsPerson(HttpContext http, Community community, PersonId person, string language, CancellationToken stop);
