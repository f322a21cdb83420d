using Juluo.Kernel;

namespace Juluo.People;

public static class AccountErrors
{
    /// <summary>The same whether nobody has the address or the password is another one.</summary>
    public sealed record WrongCredentials() : Invalid((string?)null);

    /// <summary>Too many wrong tries for the address that was typed, known or not.</summary>
    public sealed record Locked(int Minutes) : Error
    {
        public override int Status => 429;
    }

    /// <summary>The password was right, but the account is nobody in any community today.</summary>
    public sealed record NoMember : Error
    {
        public override int Status => 403;
    }

    public sealed record PasswordTooShort(int Least) : Invalid("password");

    public sealed record AddressTaken() : Invalid("email");

    public sealed record NoAddress() : Invalid("email");
}
