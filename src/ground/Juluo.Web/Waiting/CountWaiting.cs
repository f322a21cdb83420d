namespace Juluo.Web;

/// <summary>How much waits for the caller at the desk.</summary>
internal sealed class CountWaiting(WaitingList list) : ICountWaiting
{
    public Task<int> Waiting(Caller caller, CancellationToken stop) => list.Count(caller, stop);
}
