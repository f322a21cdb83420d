namespace Juluo.Identity;

internal static class PasskeyErrors
{
    /// <summary>The device's response doesn't match the challenge.</summary>
    public sealed record NotAccepted() : Invalid("passkey.not-accepted", null);

    public sealed record TooMany(int Most) : Invalid("passkey.too-many", "name");
}
