namespace Juluo.Forms;

/// <summary>The code that this browser asked for and the address to which it went, sealed in a cookie until the code is typed. In an address of a page they would end up in logs.</summary>
/// <param name="at">The path of the pages that read it, alone; what was left for one is nothing to another.</param>
internal sealed class ResumeCookie(IHttpContextAccessor http, IDataProtectionProvider protection, string at = PauseNotice.Page)
{
    private const string Cookie = "resume";
    private readonly IDataProtector seal = protection.CreateProtector("forms", "resume", at);

    /// <summary>Null: this browser asked for none, or a while ago.</summary>
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
