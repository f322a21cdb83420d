namespace Juluo.Rounds;

/// <summary>Finds applications for those who may know of them: who applied, who is of the group, and the people who share the times. To others they are not there.</summary>
internal static class RoundApplicationFinding
{
    /// <param name="hold">No one else does anything in the round until the transaction ends.</param>
    public static async Task<(RoundApplication Application, BookingRound Round)?> Find(
        UnitOfWork work,
        Clock clock,
        RoundGroups groups,
        RoundApplicationId id,
        Caller caller,
        bool hold,
        CancellationToken stop
    )
    {
        var store = new RoundApplicationStore(work, clock);
        if (await store.Find(id, stop) is not { } application || !await May(groups, application, caller, stop))
            return null;
        var rounds = new RoundStore(work, clock);
        var round = hold ? await rounds.Hold(application.Round, alone: true, stop) : await rounds.Find(application.Round, stop);
        return ((hold ? await store.Find(id, stop) : application)!, round!);
    }

    /// <summary>The same for a change that is possible only while applications are taken.</summary>
    public static async Task<Outcome<(RoundApplication Application, BookingRound Round)>> Open(
        UnitOfWork work,
        Clock clock,
        RoundGroups groups,
        RoundApplicationId id,
        Caller caller,
        CancellationToken stop
    )
    {
        if (await Find(work, clock, groups, id, caller, hold: true, stop) is not { } found)
            return new NotFound();
        return found.Round.State(clock.Now) != RoundState.Open || found.Application.WithdrawnAt is not null
            ? new RoundErrors.NotOpen()
            : found;
    }

    /// <summary>Those of the caller and of their groups.</summary>
    public static async Task<List<RoundApplication>> Mine(
        UnitOfWork work,
        Clock clock,
        RoundGroups groups,
        Caller caller,
        CancellationToken stop
    ) =>
        caller.Person is not { } self
            ? []
            : await new RoundApplicationStore(work, clock).Of(self, (await groups.Of(self, stop)).Select(g => g.Id), stop);

    private static async Task<bool> May(RoundGroups groups, RoundApplication application, Caller caller, CancellationToken stop) =>
        application.Person == caller.Person
        || caller.May(RoundsModule.Open)
        || (application.Group is { } group && caller.Person is { } self && (await groups.Of(self, stop)).Exists(g => g.Id == group));
}
