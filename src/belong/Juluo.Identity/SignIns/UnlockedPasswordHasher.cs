using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Juluo.Identity;

/// <summary>ASP.NET Core Identity's hasher, which takes a tenth of a second on purpose: not while others wait for a row.</summary>
internal sealed class UnlockedPasswordHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
{
    private const string Work = "hashing a password";

    public override string HashPassword(Account user, string password)
    {
        HeldLock.Refuse(Work);
        return base.HashPassword(user, password);
    }

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        HeldLock.Refuse(Work);
        return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
