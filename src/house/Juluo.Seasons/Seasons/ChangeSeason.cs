namespace Juluo.Seasons;

/// <summary>
/// POST /seasons/{id}/details — changes dates, spaces or rules of a season before it is published. Requests for a space that is no longer offered are marked; times proposed for it
/// must be removed first.
/// </summary>
[Post("/seasons/{id}/details", SeasonsModule.Open, Form = typeof(ShowSeason), Say = "seasons.season.kept")]
internal sealed class ChangeSeason(UnitOfWork work, Clock clock, ResourcesFacade allResources, Audit audit)
    : Slice<ChangeSeason.Input, Done>
{
    public sealed record Input(SeasonId Id) : SeasonInput;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new SeasonStore(work, clock);
        if (await store.Hold(input.Id, alone: true, stop) is not { } season)
            return new NotFound();
        if (season.State(clock.Now) >= SeasonState.Given)
            return new SeasonErrors.GivenAlready();
        var typed = SeasonForm.Read(input, await NewSeason.Offered(allResources, stop), now: null);
        if (typed.Failed)
            return typed.As<Done>();
        if (
            !typed.Value.Purposes.SequenceEqual(season.Purposes)
            && (await new SeasonApplicationStore(work, clock).Of(season.Id, stop)).Count > 0
        )
            return new SeasonErrors.PurposesUsed();
        if ((await new SlotStore(work).Of(season.Id, stop)).Exists(s => !typed.Value.Resources.Contains(s.Resource)))
            return new SeasonErrors.ResourceUsed();
        await store.Change(season.Id, typed.Value, stop);
        await audit.Did(caller.Person, "seasons.season.changed", typed.Value.Name.Zh, new { season = season.Id }, stop);
        return Done.It;
    }
}
