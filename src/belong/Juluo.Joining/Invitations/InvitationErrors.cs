namespace Juluo.Joining;

internal static class InvitationErrors
{
    /// <summary>There is no such invitation, or no more: expired, taken back, or used up.</summary>
    public sealed record Over() : Gone("invitation.over");

    /// <summary>There is an open invitation for the address.</summary>
    public sealed record AlreadyInvited() : Invalid("invitation.already-invited", "email");

    /// <summary>A person of the community has the address.</summary>
    public sealed record AlreadyHere() : Invalid("invitation.already-here", "email");

    /// <summary>Two members without an account have the address.</summary>
    public sealed record AddressShared() : Invalid("invitation.address-shared", "email");

    public sealed record HowMany(string? At, int Most) : Invalid("invitation.how-many", At);

    public sealed record UntilWhen(string? At) : Invalid("invitation.until-when", At);

    /// <summary>The person who follows the invitation belongs to the community already.</summary>
    public sealed record YouAreHere() : Conflict("invitation.you-are-here");
}
