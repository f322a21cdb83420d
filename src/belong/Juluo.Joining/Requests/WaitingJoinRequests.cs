namespace Juluo.Joining;

/// <summary>The requests to join without an answer, as items in the list of waiting work.</summary>
internal sealed class WaitingJoinRequests(UnitOfWork work, JoinStore store) : WaitingSource
{
    public override Statement? Any(Caller caller) =>
        caller.May("people.manage")
            ? (Statement)
                $"""
                    exists (select from joining.join_request where community_id = {work.Community} and state = 'waiting')
                    """
            : null;

    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop) =>
        [.. (await store.Waiting(stop)).Take(Most).Select(r => new WaitingItem("join", new(r.Name), "/join/requests", r.MadeAt))];
}
