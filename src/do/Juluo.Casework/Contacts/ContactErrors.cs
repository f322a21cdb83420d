namespace Juluo.Casework;

internal static class ContactErrors
{
    /// <summary>The contact cannot change before the application is sent, because sending the form would overwrite it.</summary>
    public sealed record NotReceivedYet() : Conflict("contact.not-received-yet");
}
