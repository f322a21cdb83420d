namespace Juluo.Forms;

/// <summary>Encrypted cookie with the code requested by this browser and the contact it was sent to, until the code is typed. In a URL they would end up in logs.</summary>
/// <param name="at">The path of the pages that read it; cookies of different paths are independent.</param>
internal sealed class ResumeCookie(IHttpContextAccessor http, IDataProtectionProvider protection, string at = PauseNotice.Page)
{
    private const string Cookie = "resume";
    private readonly IDataProtector seal = protection.CreateProtector("forms", "resume", at);

    /// <summary>The requested code and contact, or null if there is none or it has expired.</summary>
    public (Guid Id, string Contact)? Asked
    {
        get
        {
            try
            {
                return
                    http.HttpContext?.Request.Cookies[Cookie] is { } sealedNote
                    && seal.Unprotect(sealedNote).Split(' ', 2) is [var id, var contact]
                    && Guid.TryParse(id, out var code)
                    ? (code, contact)
                    : null;
            }
            catch (CryptographicException)
            {
                return null;
            }
        }
    }

    public void Leave(Guid id, string contact) =>
        http.HttpContext?.Response.Cookies.Append(
            Cookie,
            seal.Protect($"{id} {contact}"),
            new()
            {
                HttpOnly = true,
                Secure = http.HttpContext.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                MaxAge = ResumeCodes.Life.ToTimeSpan(),
                Path = at,
            }
        );
}
