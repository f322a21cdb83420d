namespace Juluo.Web;

/// <summary>Returns the number of the caller's open items, which the menu shows.</summary>
internal sealed class CountWaiting(WaitingList list) : ICountWaiting
{
    public Task<int> Waiting(Caller caller, CancellationToken stop) => list.Count(caller, stop);
}
