namespace Juluo.Identity;

/// <summary>
/// Tells who the account of a request is in a community. This module knows accounts and no people; the module that knows them registers this.
/// </summary>
public delegate Task<Caller> WhoIsMember(HttpContext http, Community community, string language, CancellationToken stop);
