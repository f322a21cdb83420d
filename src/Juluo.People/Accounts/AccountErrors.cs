using Juluo.Kernel;

namespace Juluo.People;

public static class AccountErrors
{
    /// <summary>The same whether the address is unknown, the password is wrong, or the account belongs to no community here.</summary>
    public sealed record WrongCredentials : Error
    {
        public override int Status => 401;
    }

    /// <summary>Too many wrong tries for the address that was typed, known or not.</summary>
    public sealed record Locked(int Minutes) : Error
    {
        public override int Status => 429;
    }

    public sealed record PasswordTooShort(int Least) : Invalid("password");

    public sealed record AddressTaken() : Invalid("email");

    public sealed record NoAddress() : Invalid("email");
}
