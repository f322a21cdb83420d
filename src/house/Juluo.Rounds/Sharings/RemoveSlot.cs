namespace Juluo.Rounds;

/// <summary>POST /rounds/{id}/applications/{application}/wishes/{number}/slot/removal — removes the time that was proposed for a requested time, or chosen by hand. It is free again.</summary>
[Post(
    "/rounds/{id}/applications/{application}/wishes/{number}/slot/removal",
    RoundsModule.Open,
    Form = typeof(ShowSharing),
    Then = "/rounds/{id}/sharing",
    Say = "rounds.round.unplaced"
)]
internal sealed class RemoveSlot(UnitOfWork work, Clock clock) : Slice<RemoveSlot.Input, Done>
{
    public sealed record Input(RoundId Id, RoundApplicationId Application, int Number);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await new RoundStore(work, clock).Hold(input.Id, alone: false, stop) is not { } round
            || await new RoundApplicationStore(work, clock).Find(input.Application, stop) is not { } application
            || application.Round != round.Id
        )
            return new NotFound();
        if (round.State(clock.Now) != RoundState.Sharing)
            return new RoundErrors.NotSharing();
        return await new SlotStore(work).Remove(application.Id, input.Number, stop) ? Done.It : new NotFound();
    }
}
