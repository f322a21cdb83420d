namespace Juluo.Seasons;

/// <summary>Finds applications for people who may see them: the applicant, members of the group, and the people who share the times. For others they do not exist.</summary>
internal static class SeasonApplicationFinding
{
    /// <param name="hold">True to lock the season against other changes until the transaction ends.</param>
    public static async Task<(SeasonApplication Application, Season Season)?> Find(
        UnitOfWork work,
        Clock clock,
        SeasonGroups groups,
        SeasonApplicationId id,
        Caller caller,
        bool hold,
        CancellationToken stop
    )
    {
        var store = new SeasonApplicationStore(work, clock);
        if (await store.Find(id, stop) is not { } application || !await May(groups, application, caller, stop))
            return null;
        var seasons = new SeasonStore(work, clock);
        var season = hold ? await seasons.Hold(application.Season, alone: true, stop) : await seasons.Find(application.Season, stop);
        return ((hold ? await store.Find(id, stop) : application)!, season!);
    }

    /// <summary>Finds and locks an application for a change. Fails if the season does not take applications now.</summary>
    public static async Task<Outcome<(SeasonApplication Application, Season Season)>> Open(
        UnitOfWork work,
        Clock clock,
        SeasonGroups groups,
        SeasonApplicationId id,
        Caller caller,
        CancellationToken stop
    )
    {
        if (await Find(work, clock, groups, id, caller, hold: true, stop) is not { } found)
            return new NotFound();
        return found.Season.State(clock.Now) != SeasonState.Open || found.Application.WithdrawnAt is not null
            ? new SeasonErrors.NotOpen()
            : found;
    }

    /// <summary>Returns the applications of the caller and of their groups.</summary>
    public static async Task<List<SeasonApplication>> Mine(
        UnitOfWork work,
        Clock clock,
        SeasonGroups groups,
        Caller caller,
        CancellationToken stop
    ) =>
        caller.Person is not { } self
            ? []
            : await new SeasonApplicationStore(work, clock).Of(self, (await groups.Of(self, stop)).Select(g => g.Id), stop);

    private static async Task<bool> May(SeasonGroups groups, SeasonApplication application, Caller caller, CancellationToken stop) =>
        application.Person == caller.Person
        || caller.May(SeasonsModule.Open)
        || (application.Group is { } group && caller.Person is { } self && (await groups.Of(self, stop)).Exists(g => g.Id == group));
}
