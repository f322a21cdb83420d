namespace Juluo.Rounds;

/// <summary>POST /rounds/{id}/applications — applies for a round, for oneself or for a group, with a first requested time.</summary>
[Post(
    "/rounds/{id}/applications",
    SpacesModule.Book,
    Form = typeof(ShowRound),
    Then = "/rounds/applications/{Id}",
    Say = "rounds.round.applied",
    Undo = "/rounds/applications/{Id}/withdrawal"
)]
internal sealed class ApplyToRound(UnitOfWork work, Clock clock, ResourcesFacade allResources, RoundGroups groups)
    : Slice<ApplyToRound.Input, ApplyToRound.Output>
{
    /// <param name="Group">A circle or an organisation; empty: the caller.</param>
    /// <param name="Purpose">Which of the round's, from 1.</param>
    /// <param name="People">How many come.</param>
    public sealed record Input(RoundId Id, Guid? Group = null, int? Purpose = null, int? People = null) : WishForm;

    public sealed record Output(RoundApplicationId Id) : ICreated<RoundApplicationId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new RoundStore(work, clock).Hold(input.Id, alone: true, stop) is not { } round)
            return new NotFound();
        if (round.State(clock.Now) != RoundState.Open)
            return new RoundErrors.NotOpen();
        var wrong = ChangeRoundApplication.Check(round, input.Purpose, input.People).ToList();
        var group = input.Group is { } asked ? (await groups.Of(caller.Self, stop)).Find(g => g.Id == asked) : null;
        if (input.Group is not null && group is null)
            wrong.Add(new RoundErrors.GroupNotYours());
        var wish = input.Read(1, await allResources.Named(round.Resources, stop), input.People);
        wrong.AddRange(wish.Errors);
        if (wrong.Count > 0)
            return wrong;
        var kind =
            group is null ? RoundGroupKind.Person
            : group.IsCircle ? RoundGroupKind.Circle
            : RoundGroupKind.Organisation;
        var store = new RoundApplicationStore(work, clock);
        if (await store.Add(round.Id, caller.Self, kind, group?.Id, input.Purpose, input.People, stop) is not { } id)
            return new RoundErrors.AppliedAlready();
        await store.SetWishes(id, [wish.Value], stop);
        return new Output(id);
    }
}
