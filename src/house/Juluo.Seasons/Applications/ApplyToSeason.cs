namespace Juluo.Seasons;

/// <summary>POST /seasons/{id}/applications — applies for a season, for oneself or for a group, with a first requested time.</summary>
[Post(
    "/seasons/{id}/applications",
    SpacesModule.Book,
    Form = typeof(ShowSeason),
    Then = "/seasons/applications/{Id}",
    Say = "seasons.season.applied",
    Undo = "/seasons/applications/{Id}/withdrawal"
)]
internal sealed class ApplyToSeason(UnitOfWork work, Clock clock, ResourcesFacade allResources, SeasonGroups groups)
    : Slice<ApplyToSeason.Input, ApplyToSeason.Output>
{
    /// <param name="Group">A circle or an organisation; empty for the caller.</param>
    /// <param name="Purpose">The number of the season's purpose, from 1.</param>
    /// <param name="People">The number of people who come.</param>
    public sealed record Input(SeasonId Id, Guid? Group = null, int? Purpose = null, int? People = null) : WishForm;

    public sealed record Output(SeasonApplicationId Id) : ICreated<SeasonApplicationId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new SeasonStore(work, clock).Hold(input.Id, alone: true, stop) is not { } season)
            return new NotFound();
        if (season.State(clock.Now) != SeasonState.Open)
            return new SeasonErrors.NotOpen();
        var wrong = ChangeSeasonApplication.Check(season, input.Purpose, input.People).ToList();
        var group = input.Group is { } asked ? (await groups.Of(caller.Self, stop)).Find(g => g.Id == asked) : null;
        if (input.Group is not null && group is null)
            wrong.Add(new SeasonErrors.GroupNotYours());
        var wish = input.Read(1, await allResources.Named(season.Resources, stop), input.People);
        wrong.AddRange(wish.Errors);
        if (!wish.Failed && await new SeasonQuestions(work, clock).Refuses(season, wish.Value, stop) is { } refusal)
            wrong.Add(refusal);
        if (wrong.Count > 0)
            return wrong;
        var kind =
            group is null ? SeasonGroupKind.Person
            : group.IsCircle ? SeasonGroupKind.Circle
            : SeasonGroupKind.Organisation;
        var store = new SeasonApplicationStore(work, clock);
        if (await store.Add(season.Id, caller.Self, kind, group?.Id, input.Purpose, input.People, stop) is not { } id)
            return new SeasonErrors.AppliedAlready();
        await store.SetWishes(id, [wish.Value], stop);
        return new Output(id);
    }
}
