namespace Juluo.Access;

internal static class CredentialErrors
{
    /// <summary>The text is not a number in the chosen format.</summary>
    public sealed record NoNumber() : Invalid("credential.no-number", "number");

    public sealed record LabelTooLong(int Most) : Invalid("credential.label-too-long", "label");

    /// <summary>The card is already assigned to a person.</summary>
    public sealed record Taken() : Invalid("credential.taken", "number");

    /// <summary>The card has been assigned in the meantime, or it was presented too long ago.</summary>
    public sealed record NotPresented() : Conflict("credential.not-presented");

    public sealed record EndIsPast() : Invalid("credential.end-is-past", "lastDay");
}
