namespace Juluo.Seasons;

/// <summary>POST /seasons/{id}/applications/{application}/wishes/{number}/slot/removal — removes the time that was proposed or chosen by hand for a requested time, and frees it.</summary>
[Post(
    "/seasons/{id}/applications/{application}/wishes/{number}/slot/removal",
    SeasonsModule.Open,
    Form = typeof(ShowSharing),
    Say = "seasons.season.unplaced"
)]
internal sealed class RemoveSlot(UnitOfWork work, Clock clock) : Slice<RemoveSlot.Input, Done>
{
    public sealed record Input(SeasonId Id, SeasonApplicationId Application, int Number);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await new SeasonStore(work, clock).Hold(input.Id, alone: false, stop) is not { } season
            || await new SeasonApplicationStore(work, clock).Find(input.Application, stop) is not { } application
            || application.Season != season.Id
        )
            return new NotFound();
        if (season.State(clock.Now) != SeasonState.Sharing)
            return new SeasonErrors.NotSharing();
        return await new SlotStore(work).Remove(application.Id, input.Number, stop) ? Done.It : new NotFound();
    }
}
