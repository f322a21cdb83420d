namespace Juluo.Foundation;

/// <summary>
/// Tells the caller of a request. The ground does not know people; a module above it registers this. Asked once a request, inside its
/// unit of work, so that a role taken away is gone at the next click.
/// </summary>
public delegate Task<Caller> WhoIsCalling(HttpContext http, Community community, string language, CancellationToken stop);
