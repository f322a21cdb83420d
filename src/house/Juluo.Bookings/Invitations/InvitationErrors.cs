namespace Juluo.Bookings;

internal static class InvitationErrors
{
    /// <summary>None of ours, or the person who asked withdrew it.</summary>
    public sealed record LinkUnknown() : Gone("invitation.link-unknown");

    public sealed record IsOver() : Conflict("invitation.is-over");
}
