using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Juluo.Forms;

/// <summary>The address that a code was asked for, sealed in this browser until it is typed in: an address of a person stands in no address of a page and so in no log.</summary>
/// <param name="at">The path of the pages that read it, alone; what was left for one is nothing to another.</param>
internal sealed class ResumeCookie(IHttpContextAccessor http, IDataProtectionProvider protection, string at = PauseNotice.Page)
{
    private const string Cookie = "resume";
    private readonly IDataProtector seal = protection.CreateProtector("forms", "resume", at);

    public string? Contact
    {
        get
        {
            try
            {
                return http.HttpContext?.Request.Cookies[Cookie] is { } sealedContact ? seal.Unprotect(sealedContact) : null;
            }
            catch (CryptographicException)
            {
                return null;
            }
        }
    }

    public void Leave(string contact) =>
        http.HttpContext?.Response.Cookies.Append(
            Cookie,
            seal.Protect(contact),
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
