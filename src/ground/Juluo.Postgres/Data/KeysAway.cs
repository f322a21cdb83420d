namespace Juluo.Postgres;

/// <summary>
/// The protection keys could not be read, so it is unknown whether what was to be opened is genuine. Not a <see cref="System.Security.Cryptography.CryptographicException"/>, which means a forgery.
/// </summary>
public sealed class KeysAway(Exception cause) : Exception("The protection keys cannot be read.", cause)
{
    private static readonly object Mark = new();

    /// <summary>
    /// Notes it at the request. ASP.NET's own readers of cookies and of forms' tokens take every exception for a forgery; the request is then asked by <see cref="ThrowIfMet"/>.
    /// </summary>
    internal void Note(HttpContext? http)
    {
        if (http is not null)
            http.Items[Mark] = this;
    }

    /// <summary>Whether it was noted at the request: the keys are not asked for again, which takes seconds each time.</summary>
    internal static KeysAway? MetBy(HttpContext? http) => http?.Items.TryGetValue(Mark, out var met) == true ? (KeysAway)met! : null;

    /// <exception cref="KeysAway">Something in this request could not be opened because the keys were away.</exception>
    public static void ThrowIfMet(HttpContext http)
    {
        if (MetBy(http) is { } met)
            throw new KeysAway(met);
    }
}
