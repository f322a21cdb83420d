namespace Juluo.Casework;

internal static class ContactErrors
{
    /// <summary>Contact can't change before an office has received the case: sending the form would overwrite it.</summary>
    public sealed record NotReceivedYet() : Conflict("contact.not-received-yet");
}
