namespace Juluo.Identity;

public static class AccountErrors
{
    /// <summary>The address is unknown or the password is wrong; one error for both, so that it doesn't reveal which.</summary>
    public sealed record WrongCredentials() : Invalid("account.wrong-credentials", null);

    /// <summary>There were too many wrong attempts for the typed address, known or not.</summary>
    public sealed record Locked(int Minutes) : Error("account.locked", 429), IRetryAfter
    {
        int IRetryAfter.Seconds => Minutes * 60;
    }

    /// <summary>The link was used or has expired.</summary>
    public sealed record LinkOver() : Gone("account.link-over");

    /// <summary>The current password, required for changing it, is wrong.</summary>
    public sealed record NotMyPassword() : Invalid("account.not-my-password", "current");

    /// <summary>The browser's challenge was already answered or has expired.</summary>
    public sealed record ChallengeOver() : Gone("account.challenge-over");

    /// <summary>The code is neither a current unused one nor a recovery code.</summary>
    public sealed record WrongCode() : Invalid("account.wrong-code", "code");

    /// <summary>The change could lock the person out, and their last proof of identity is more than 15 minutes old.</summary>
    public sealed record ProveAgain() : Conflict("account.prove-again");

    public sealed record PasswordTooShort(int Least) : Invalid("account.password-too-short", "password");

    public sealed record AddressTaken() : Invalid("account.address-taken", "email");

    public sealed record NoAddress() : Invalid("account.no-address", "email");
}
