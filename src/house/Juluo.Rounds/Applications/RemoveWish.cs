namespace Juluo.Rounds;

/// <summary>POST /rounds/applications/{id}/wishes/{number}/removal — removes a requested time from an application.</summary>
[Post(
    "/rounds/applications/{id}/wishes/{number}/removal",
    SpacesModule.Book,
    Form = typeof(ShowRoundApplication),
    Then = "/rounds/applications/{id}",
    Say = "rounds.round.wish.removed"
)]
internal sealed class RemoveWish(UnitOfWork work, Clock clock, RoundGroups groups) : Slice<RemoveWish.Input, Done>
{
    public sealed record Input(RoundApplicationId Id, int Number);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var found = await RoundApplicationFinding.Open(work, clock, groups, input.Id, caller, stop);
        if (found.Failed)
            return found.As<Done>();
        var wishes = found.Value.Application.Wishes.ToList();
        if (wishes.RemoveAll(w => w.Number == input.Number) == 0)
            return new NotFound();
        if (wishes.Count == 0)
            return new RoundErrors.LastWish();
        await new RoundApplicationStore(work, clock).SetWishes(input.Id, wishes, stop);
        return Done.It;
    }
}
