namespace Juluo.Foundation;

/// <summary>The body did not arrive within the time that its size allows.</summary>
public sealed record RequestTimeout() : Error("request-timeout", 408);

/// <summary>The body is neither JSON nor a form.</summary>
public sealed record UnsupportedMediaType() : Error("unsupported-media-type", 415);

/// <summary>The address exists, but does not support this method.</summary>
/// <param name="Allowed">The supported methods, as in <c>Allow</c>.</param>
public sealed record MethodNotAllowed(string Method, string Allowed) : Error("method-not-allowed", 405);

/// <summary>The request may be retried after the time in the response's <c>Retry-After</c> (RFC 9110, 10.2.3).</summary>
public interface IRetryAfter
{
    int Seconds { get; }
}

/// <summary>The resource is not available, but another page helps: people who requested a page are redirected to it, with the community and language of the link that they followed.</summary>
public interface ILeadsOn
{
    /// <summary>A path of the program.</summary>
    string To { get; }
}

/// <summary>The caller exceeded the request limit.</summary>
/// <param name="Seconds">Seconds until the next request is accepted.</param>
public sealed record TooManyRequests(int Seconds) : Error("too-many-requests", 429), IRetryAfter;

/// <summary>Callers of one network without a signed-in person exceeded the daily limit for uploads.</summary>
/// <param name="Seconds">Seconds until uploads are accepted again.</param>
public sealed record UploadsEnough(int Seconds) : Error("uploads-enough", 429), IRetryAfter
{
    public int Hours => Math.Max(1, (int)Math.Ceiling(Seconds / 3600.0));
}

/// <summary>The disk of the server, or of its database, is full.</summary>
public sealed record StorageFull() : Error("storage-full", 503);
