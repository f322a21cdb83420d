namespace Juluo.Identity;

/// <summary>
/// Resolves the caller of a request in a community from its account. This module has accounts but no people; the module with people registers this.
/// </summary>
public delegate Task<Caller> WhoIsMember(HttpContext http, Community community, string language, CancellationToken stop);
