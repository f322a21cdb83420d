namespace Juluo.Bookings;

internal static class InvitationErrors
{
    /// <summary>The link is invalid, or the invitation was withdrawn.</summary>
    public sealed record LinkUnknown() : Gone("invitation.link-unknown");

    public sealed record IsOver() : Conflict("invitation.is-over");
}
