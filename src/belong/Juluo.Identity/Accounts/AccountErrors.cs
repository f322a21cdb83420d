namespace Juluo.Identity;

public static class AccountErrors
{
    /// <summary>The same for an unknown address and for a wrong password.</summary>
    public sealed record WrongCredentials() : Invalid("account.wrong-credentials", null);

    /// <summary>Too many wrong tries for the address that was typed, known or not.</summary>
    public sealed record Locked(int Minutes) : Error("account.locked", 429), IRetryAfter
    {
        int IRetryAfter.Seconds => Minutes * 60;
    }

    /// <summary>A link that was used, or whose time has run out.</summary>
    public sealed record LinkOver() : Gone("account.link-over");

    /// <summary>The current password, required for changing it, is wrong.</summary>
    public sealed record NotMyPassword() : Invalid("account.not-my-password", "current");

    /// <summary>The browser's challenge was already answered or has expired.</summary>
    public sealed record ChallengeOver() : Gone("account.challenge-over");

    /// <summary>The code is neither a current unused one nor a recovery code.</summary>
    public sealed record WrongCode() : Invalid("account.wrong-code", "code");

    /// <summary>Changes that could lock a person out need a proof of identity from the last quarter of an hour.</summary>
    public sealed record ProveAgain() : Conflict("account.prove-again");

    public sealed record PasswordTooShort(int Least) : Invalid("account.password-too-short", "password");

    public sealed record AddressTaken() : Invalid("account.address-taken", "email");

    public sealed record NoAddress() : Invalid("account.no-address", "email");
}
