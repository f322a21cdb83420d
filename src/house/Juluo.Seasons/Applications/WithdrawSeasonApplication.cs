namespace Juluo.Seasons;

/// <summary>POST /seasons/applications/{id}/withdrawal — withdraws an application and frees the times proposed for it. Possible until the season is published.</summary>
[Post("/seasons/applications/{id}/withdrawal", SpacesModule.Book, Form = typeof(ShowSeasonApplication), Say = "seasons.season.withdrawn")]
internal class WithdrawSeasonApplication(UnitOfWork work, Clock clock, SeasonGroups groups) : Reversible<WithdrawSeasonApplication.Input>
{
    public sealed record Input(SeasonApplicationId Id);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        if (await SeasonApplicationFinding.Find(work, clock, groups, input.Id, caller, hold: true, stop) is not var (application, season))
            return new NotFound();
        var state = season.State(clock.Now);
        var open = done ? state < SeasonState.Given : state == SeasonState.Open;
        if (!open || application.WithdrawnAt is null != done)
            return new SeasonErrors.NotOpen();
        return await new SeasonApplicationStore(work, clock).Withdraw(application.Id, withdrawn: done, stop)
            ? Done.It
            : new SeasonErrors.AppliedAlready();
    }
}

/// <summary>POST /seasons/applications/{id}/restoration — restores a withdrawn application, while applications are taken.</summary>
[Undo("/seasons/applications/{id}/restoration", Say = "seasons.season.restored")]
internal sealed class RestoreSeasonApplication(UnitOfWork work, Clock clock, SeasonGroups groups)
    : WithdrawSeasonApplication(work, clock, groups);
