namespace Juluo.Web;

/// <summary>Counts the open items of the caller for the menu.</summary>
internal sealed class CountWaiting(WaitingList list) : ICountWaiting
{
    public Task<int> Waiting(Caller caller, CancellationToken stop) => list.Count(caller, stop);
}
