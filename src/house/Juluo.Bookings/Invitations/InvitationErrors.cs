namespace Juluo.Bookings;

internal static class InvitationErrors
{
    /// <summary>None of ours, or whoever asked has thought otherwise.</summary>
    public sealed record LinkUnknown() : Gone("invitation.link-unknown");

    public sealed record IsOver() : Conflict("invitation.is-over");
}
