namespace Juluo.Identity;

/// <summary>
/// Tells the caller that a person of a community is, with their account, in one question to the database; null: they have none. Registered by the module that knows
/// who belongs to it.
/// </summary>
public delegate Task<Caller?> WhoIsPerson(HttpContext http, Community community, PersonId person, string language, CancellationToken stop);
