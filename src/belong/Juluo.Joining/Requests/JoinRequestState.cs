namespace Juluo.Joining;

[Named("join-request-state")]
public enum JoinRequestState
{
    /// <summary>The address is not proven yet; nobody sees it.</summary>
    Unproven,
    Waiting,
    Approved,
    Declined,
}
