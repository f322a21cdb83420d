namespace Juluo.Places;

public static class CredentialErrors
{
    /// <summary>Not a number of the format that was said.</summary>
    public sealed record NoNumber() : Invalid("number");

    public sealed record LabelTooLong(int Most) : Invalid("label");

    /// <summary>Somebody has this card.</summary>
    public sealed record Taken() : Invalid("number");

    /// <summary>The card has been given to somebody meanwhile, or it was held to the reader too long ago.</summary>
    public sealed record NotPresented : Conflict;

    public sealed record EndIsPast() : Invalid("lastDay");
}
