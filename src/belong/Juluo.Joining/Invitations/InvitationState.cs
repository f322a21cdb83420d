namespace Juluo.Joining;

[Named("invitation-state")]
public enum InvitationState
{
    Open,

    /// <summary>Everybody for whom it was meant has come.</summary>
    Used,

    Expired,
    Revoked,
}
