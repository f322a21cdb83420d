namespace Juluo.Identity;

internal static class PasskeyErrors
{
    /// <summary>The device's answer does not fit the question that was put.</summary>
    public sealed record NotAccepted() : Invalid("passkey.not-accepted", null);

    public sealed record TooMany(int Most) : Invalid("passkey.too-many", "name");
}
