namespace Juluo.Casework;

internal static class ContactErrors
{
    /// <summary>Until an office has it, what was answered in the form would write over it.</summary>
    public sealed record NotReceivedYet() : Conflict("contact.not-received-yet");
}
