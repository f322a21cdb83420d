namespace Juluo.Foundation;

/// <summary>The body did not arrive in the time that its size allows.</summary>
public sealed record RequestTimeout() : Error("request-timeout", 408);

/// <summary>The body is neither JSON nor a form.</summary>
public sealed record UnsupportedMediaType() : Error("unsupported-media-type", 415);

/// <summary>The address is there, and does not take this method.</summary>
/// <param name="Allowed">Those that it takes, as in <c>Allow</c>.</param>
public sealed record MethodNotAllowed(string Method, string Allowed) : Error("method-not-allowed", 405);

/// <summary>It may be tried again after a time, which the answer's <c>Retry-After</c> says (RFC 9110, 10.2.3).</summary>
public interface IRetryAfter
{
    int Seconds { get; }
}

/// <summary>It is not to be had here, but there is a page that helps: a person who asked for a page is led to it, with the community and the language of the link that they followed.</summary>
public interface ILeadsOn
{
    /// <summary>A path of the program.</summary>
    string To { get; }
}

/// <summary>More requests than one caller may send.</summary>
/// <param name="Seconds">Until the next one is taken.</param>
public sealed record TooManyRequests(int Seconds) : Error("too-many-requests", 429), IRetryAfter;

/// <summary>More in files than callers of one network who are not signed in may send within a day.</summary>
/// <param name="Seconds">Until more is taken.</param>
public sealed record UploadsEnough(int Seconds) : Error("uploads-enough", 429), IRetryAfter
{
    public int Hours => Math.Max(1, (int)Math.Ceiling(Seconds / 3600.0));
}

/// <summary>The disk of the server, or of its database, is full.</summary>
public sealed record StorageFull() : Error("storage-full", 503);
