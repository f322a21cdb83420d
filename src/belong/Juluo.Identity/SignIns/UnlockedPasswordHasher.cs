using Microsoft.Extensions.Options;

namespace Juluo.Identity;

/// <summary>ASP.NET Core Identity's hasher, which deliberately takes a tenth of a second, so it must not run while holding a row lock.</summary>
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
