namespace Juluo.Joining;

internal static class InvitationErrors
{
    /// <summary>The invitation doesn't exist, or has expired, been revoked or been used up.</summary>
    public sealed record Over() : Gone("invitation.over");

    /// <summary>There is an open invitation for the address.</summary>
    public sealed record AlreadyInvited() : Invalid("invitation.already-invited", "email");

    /// <summary>A member with an account has the address.</summary>
    public sealed record AlreadyHere() : Invalid("invitation.already-here", "email");

    /// <summary>Two members without an account have the address.</summary>
    public sealed record AddressShared() : Invalid("invitation.address-shared", "email");

    public sealed record HowMany(string? At, int Most) : Invalid("invitation.how-many", At);

    public sealed record UntilWhen(string? At) : Invalid("invitation.until-when", At);

    /// <summary>The person who follows the invitation belongs to the community already.</summary>
    public sealed record YouAreHere() : Conflict("invitation.you-are-here");
}
