namespace Juluo.Circles;

/// <summary>POST /decisions/{id}/proxy — gives the caller's vote in this decision to another voter.</summary>
[Post(
    "/decisions/{id}/proxy",
    CircleRights.Vote,
    Form = typeof(ShowDecision),
    Say = "circles.proxy.given",
    Undo = "/decisions/{id}/proxy/revocation"
)]
internal sealed class GiveProxy(UnitOfWork work, Clock clock, Notifier notifier) : Slice<GiveProxy.Input, Done>
{
    public sealed record Input(DecisionId Id, [Required] PersonId? Holder = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DecisionStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not var (decision, _))
            return new NotFound();
        if (input.Holder is not { } holder)
            return new DecisionErrors.NotAHolder();
        if (decision.State != DecisionState.Open || decision.ClosesAt <= clock.Now)
            return new DecisionErrors.NotOpen();
        var voters = await store.Voters(decision.Id, stop);
        if (voters.Find(v => v.Person == caller.Self) is not { } me)
            return new DecisionErrors.NotAVoter();
        if (me.CastBy is not null)
            return new DecisionErrors.AlreadyVoted();
        var given = await store.GiveProxy(decision, caller.Self, holder, stop);
        if (!given.Failed)
            await notifier.Notify(
                holder,
                new(
                    CircleNotices.Vote,
                    $"decision:{decision.Id}:proxy:{caller.Self}:{clock.Now}",
                    "circles.told.proxy",
                    new { giver = caller.Name, title = decision.Title },
                    $"/decisions/{decision.Id}"
                ),
                stop
            );
        return given;
    }
}
