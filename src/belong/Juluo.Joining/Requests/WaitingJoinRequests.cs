namespace Juluo.Joining;

/// <summary>The requests to join without an answer, as items in the list of waiting work.</summary>
internal sealed class WaitingJoinRequests(JoinStore store) : WaitingSource
{
    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        if (!caller.May("people.manage"))
            return [];
        return [.. (await store.Waiting(stop)).Take(Most).Select(r => new WaitingItem("join", new(r.Name), "/join/requests", r.MadeAt))];
    }
}
