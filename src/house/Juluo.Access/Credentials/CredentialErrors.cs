namespace Juluo.Access;

internal static class CredentialErrors
{
    /// <summary>Not a number of the format that was said.</summary>
    public sealed record NoNumber() : Invalid("credential.no-number", "number");

    public sealed record LabelTooLong(int Most) : Invalid("credential.label-too-long", "label");

    /// <summary>A person has this card.</summary>
    public sealed record Taken() : Invalid("credential.taken", "number");

    /// <summary>The card has been assigned to a person meanwhile, or it was held to the reader too long ago.</summary>
    public sealed record NotPresented() : Conflict("credential.not-presented");

    public sealed record EndIsPast() : Invalid("credential.end-is-past", "lastDay");
}
