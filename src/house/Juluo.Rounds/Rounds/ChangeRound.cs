namespace Juluo.Rounds;

/// <summary>
/// POST /rounds/{id}/details — changes dates, spaces or rules of a round before it is published. Requests for a space that is no longer offered are marked; times proposed for it must be removed first.
/// </summary>
[Post("/rounds/{id}/details", RoundsModule.Open, Form = typeof(ShowRound), Then = "/rounds/{id}", Say = "rounds.round.kept")]
internal sealed class ChangeRound(UnitOfWork work, Clock clock, ResourcesFacade allResources, Audit audit) : Slice<ChangeRound.Input, Done>
{
    public sealed record Input(RoundId Id) : RoundInput;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new RoundStore(work, clock);
        if (await store.Hold(input.Id, alone: true, stop) is not { } round)
            return new NotFound();
        if (round.State(clock.Now) >= RoundState.Given)
            return new RoundErrors.GivenAlready();
        var typed = RoundForm.Read(input, await NewRound.Offered(allResources, stop), now: null);
        if (typed.Failed)
            return typed.As<Done>();
        if (
            !typed.Value.Purposes.SequenceEqual(round.Purposes)
            && (await new RoundApplicationStore(work, clock).Of(round.Id, stop)).Count > 0
        )
            return new RoundErrors.PurposesUsed();
        if ((await new SlotStore(work).Of(round.Id, stop)).Exists(s => !typed.Value.Resources.Contains(s.Resource)))
            return new RoundErrors.ResourceUsed();
        await store.Change(round.Id, typed.Value, stop);
        await audit.Did(caller.Person, "rounds.round.changed", typed.Value.Name.Zh, new { round = round.Id }, stop);
        return Done.It;
    }
}
