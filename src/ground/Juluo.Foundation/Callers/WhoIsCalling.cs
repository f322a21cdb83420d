namespace Juluo.Foundation;

/// <summary>
/// Determines the caller of a request. The ground layer does not know people, so a module above it registers this delegate. Called once per request inside its unit
/// of work, so that a removed role has no effect from the next request on.
/// </summary>
public delegate Task<Caller> WhoIsCalling(HttpContext http, Community community, string language, CancellationToken stop);
