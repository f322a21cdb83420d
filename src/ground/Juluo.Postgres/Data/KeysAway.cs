namespace Juluo.Postgres;

/// <summary>
/// The data protection keys could not be read, so it is unknown whether the encrypted value is genuine. Not a
/// <see cref="System.Security.Cryptography.CryptographicException"/>, which means a forgery.
/// </summary>
public sealed class KeysAway(Exception cause) : Exception("The protection keys cannot be read.", cause)
{
    private static readonly object Mark = new();

    /// <summary>Records the failure in the request. ASP.NET's own readers of cookies and form tokens treat every exception as a forgery; <see cref="ThrowIfMet"/> then checks the request.</summary>
    internal void Note(HttpContext? http)
    {
        if (http is not null)
            http.Items[Mark] = this;
    }

    /// <summary>Returns the failure recorded in the request: the keys are not requested again, which takes seconds each time.</summary>
    internal static KeysAway? MetBy(HttpContext? http) => http?.Items.TryGetValue(Mark, out var met) == true ? (KeysAway)met! : null;

    /// <exception cref="KeysAway">A value in this request could not be decrypted because the keys were unavailable.</exception>
    public static void ThrowIfMet(HttpContext http)
    {
        if (MetBy(http) is { } met)
            throw new KeysAway(met);
    }
}
