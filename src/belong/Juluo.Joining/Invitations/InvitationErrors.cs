namespace Juluo.Joining;

internal static class InvitationErrors
{
    /// <summary>The invitation doesn't exist, or has expired, been revoked or been used up.</summary>
    public sealed record Over() : Gone("invitation.over");

    /// <summary>The address already has an open invitation.</summary>
    public sealed record AlreadyInvited() : Invalid("invitation.already-invited", "email");

    /// <summary>The address belongs to a member with an account.</summary>
    public sealed record AlreadyHere() : Invalid("invitation.already-here", "email");

    /// <summary>The address belongs to two or more members without an account, so it would be unclear which of them joins.</summary>
    public sealed record AddressShared() : Invalid("invitation.address-shared", "email");

    public sealed record HowMany(string? At, int Most) : Invalid("invitation.how-many", At);

    public sealed record UntilWhen(string? At) : Invalid("invitation.until-when", At);

    /// <summary>The person who follows the invitation belongs to the community already.</summary>
    public sealed record YouAreHere() : Conflict("invitation.you-are-here");
}
