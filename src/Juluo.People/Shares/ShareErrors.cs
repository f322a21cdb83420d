namespace Juluo.People;

public static class ShareErrors
{
    public sealed record NotEnough(string? At) : Invalid(At);

    public sealed record TooMany() : Invalid("shares");

    public sealed record NoNumber() : Invalid("shares");

    public sealed record FromWhom() : Invalid("from");

    public sealed record ToWhom() : Invalid("to");

    public sealed record ToTheSame() : Invalid("to");

    public sealed record NoAmount() : Invalid("amount");

    public sealed record NobodyHolds : Conflict;
}
