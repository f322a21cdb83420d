namespace Juluo.Circles;

/// <summary>
/// Cookie with just-issued receipts, for ten minutes in the voter's browser: the server never stores whose they are, so it
/// cannot show them again.
/// </summary>
public sealed class ReceiptCookie(IHttpContextAccessor http, IDataProtectionProvider protection)
{
    private const string Name = "receipt";

    public void Leave(DecisionId decision, PersonId person, IReadOnlyList<string> receipts) =>
        http.HttpContext?.Response.Cookies.Append(
            Name,
            Seal(decision, person).Protect(JsonSerializer.Serialize(receipts)),
            new()
            {
                HttpOnly = true,
                Secure = http.HttpContext.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                MaxAge = TimeSpan.FromMinutes(10),
                Path = $"/decisions/{decision}",
            }
        );

    public IReadOnlyList<string> Read(DecisionId decision, PersonId person)
    {
        if (http.HttpContext?.Request.Cookies[Name] is not { } left)
            return [];
        try
        {
            return JsonSerializer.Deserialize<string[]>(Seal(decision, person).Unprotect(left)) ?? [];
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return []; // from another person on this device, or another decision
        }
    }

    private IDataProtector Seal(DecisionId decision, PersonId person) =>
        protection.CreateProtector("receipt", decision.ToString(), person.ToString());
}
