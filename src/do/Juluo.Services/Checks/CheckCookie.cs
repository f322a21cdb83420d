namespace Juluo.Services;

/// <summary>
/// Keeps the answers of a check, encrypted, in a session cookie of the person's browser. The program stores them nowhere else: neither in the database nor in an address that could be
/// logged.
/// </summary>
public sealed class CheckCookie(IHttpContextAccessor http, IDataProtectionProvider protection)
{
    private const string Name = "check";

    internal Screening Read(ServiceId service)
    {
        if (http.HttpContext?.Request.Cookies[Name] is not { } left)
            return Screening.New;
        try
        {
            return JsonSerializer.Deserialize<Screening>(Seal(service).Unprotect(left)) ?? Screening.New;
        }
        catch (Exception unreadable) when (unreadable is System.Security.Cryptography.CryptographicException or JsonException)
        {
            return Screening.New; // from another service, or encrypted with keys that are gone
        }
    }

    internal void Keep(ServiceId service, Screening check) =>
        http.HttpContext?.Response.Cookies.Append(Name, Seal(service).Protect(JsonSerializer.Serialize(check)), Options(service));

    internal void Forget(ServiceId service) => http.HttpContext?.Response.Cookies.Delete(Name, Options(service));

    private CookieOptions Options(ServiceId service) =>
        new()
        {
            HttpOnly = true,
            Secure = http.HttpContext!.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            Path = $"/services/{service}", // includes the application that may follow
        };

    private IDataProtector Seal(ServiceId service) => protection.CreateProtector("check", service.ToString());
}
