namespace Juluo.Seasons;

/// <summary>POST /seasons/{id}/withdrawal — cancels a season before it is published, and notifies the applicants.</summary>
[Post("/seasons/{id}/withdrawal", SeasonsModule.Open, Form = typeof(ShowSeason), Say = "seasons.season.dropped")]
internal sealed class CancelSeason(UnitOfWork work, Clock clock, Notifier notifier, Audit audit) : Slice<CancelSeason.Input, Done>
{
    public sealed record Input(SeasonId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new SeasonStore(work, clock);
        if (await store.Hold(input.Id, alone: true, stop) is not { } season)
            return new NotFound();
        if (season.State(clock.Now) >= SeasonState.Given)
            return new SeasonErrors.GivenAlready();
        await store.Drop(season.Id, stop);
        foreach (var application in (await new SeasonApplicationStore(work, clock).Of(season.Id, stop)).Where(a => a.WithdrawnAt is null))
            await notifier.Notify(
                application.Person,
                new(
                    SeasonNotices.Season,
                    $"season:{season.Id}:dropped",
                    "seasons.notice.cancelled",
                    new { round = season.Name },
                    $"/seasons/applications/{application.Id}"
                ),
                stop
            );
        await audit.Did(caller.Person, "seasons.season.dropped", season.Name.Zh, new { season = season.Id }, stop);
        return Done.It;
    }
}
