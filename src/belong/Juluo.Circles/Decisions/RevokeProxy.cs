namespace Juluo.Circles;

/// <summary>POST /decisions/{id}/proxy/revocation — revokes a proxy that was not used yet.</summary>
[Post("/decisions/{id}/proxy/revocation", CircleRights.Vote, Form = typeof(ShowDecision), Say = "circles.proxy.revoked")]
internal sealed class RevokeProxy(UnitOfWork work, Clock clock) : Slice<RevokeProxy.Input, Done>
{
    public sealed record Input(DecisionId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DecisionStore(work, clock);
        return await store.Find(input.Id, caller.Self, stop) is var (decision, _)
            ? await store.TakeProxyBack(decision, caller.Self, stop)
            : new NotFound();
    }
}
