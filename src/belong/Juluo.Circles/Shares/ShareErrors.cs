namespace Juluo.Circles;

internal static class ShareErrors
{
    public sealed record NotEnough(string? At) : Invalid("share.not-enough", At);

    public sealed record TooMany() : Invalid("share.too-many", "shares");

    public sealed record NoNumber() : Invalid("share.no-number", "shares");

    public sealed record FromWhom() : Invalid("share.from-whom", "from");

    public sealed record ToWhom() : Invalid("share.to-whom", "to");

    public sealed record ToTheSame() : Invalid("share.to-the-same", "to");

    public sealed record NoAmount() : Invalid("share.no-amount", "amount");

    public sealed record NobodyHolds() : Conflict("share.nobody-holds");
}
