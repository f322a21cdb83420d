namespace Juluo.People;

public enum JoinRequestState
{
    /// <summary>The address is not proven yet; nobody sees it.</summary>
    Unproven,
    Waiting,
    Approved,
    Declined,
}
