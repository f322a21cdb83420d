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

    /// <summary>The present password that was typed to change it is not the one.</summary>
    public sealed record NotMyPassword() : Invalid("account.not-my-password", "current");

    /// <summary>What this browser was asked is answered, or too long ago.</summary>
    public sealed record ChallengeOver() : Gone("account.challenge-over");

    /// <summary>No code of now, none that was not used, and no recovery code.</summary>
    public sealed record WrongCode() : Invalid("account.wrong-code", "code");

    /// <summary>What would lock a person out needs a proof of who they are, not older than a quarter of an hour.</summary>
    public sealed record ProveAgain() : Conflict("account.prove-again");

    public sealed record PasswordTooShort(int Least) : Invalid("account.password-too-short", "password");

    public sealed record AddressTaken() : Invalid("account.address-taken", "email");

    public sealed record NoAddress() : Invalid("account.no-address", "email");
}
