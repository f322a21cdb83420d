namespace Juluo.Rounds;

/// <summary>POST /rounds/applications/{id}/wishes/{number}/preference — moves a requested time up by one in the order of preference.</summary>
[Post(
    "/rounds/applications/{id}/wishes/{number}/preference",
    SpacesModule.Book,
    Form = typeof(ShowRoundApplication),
    Then = "/rounds/applications/{id}",
    Say = "rounds.round.kept"
)]
internal sealed class MoveWishUp(UnitOfWork work, Clock clock, RoundGroups groups) : Slice<MoveWishUp.Input, Done>
{
    public sealed record Input(RoundApplicationId Id, int Number);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var found = await RoundApplicationFinding.Open(work, clock, groups, input.Id, caller, stop);
        if (found.Failed)
            return found.As<Done>();
        var wishes = found.Value.Application.Wishes.ToList();
        if (input.Number < 2 || input.Number > wishes.Count)
            return new NotFound();
        (wishes[input.Number - 2], wishes[input.Number - 1]) = (wishes[input.Number - 1], wishes[input.Number - 2]);
        await new RoundApplicationStore(work, clock).SetWishes(input.Id, wishes, stop);
        return Done.It;
    }
}
