namespace Juluo.Seasons;

/// <summary>POST /seasons/applications/{id}/wishes/{number}/preference — moves a requested time up by one in the order of preference.</summary>
[Post(
    "/seasons/applications/{id}/wishes/{number}/preference",
    SpacesModule.Book,
    Form = typeof(ShowSeasonApplication),
    Say = "seasons.season.kept"
)]
internal sealed class MoveWish(UnitOfWork work, Clock clock, SeasonGroups groups) : Slice<MoveWish.Input, Done>
{
    public sealed record Input(SeasonApplicationId Id, int Number);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var found = await SeasonApplicationFinding.Open(work, clock, groups, input.Id, caller, stop);
        if (found.Failed)
            return found.As<Done>();
        var wishes = found.Value.Application.Wishes.ToList();
        if (input.Number < 2 || input.Number > wishes.Count)
            return new NotFound();
        (wishes[input.Number - 2], wishes[input.Number - 1]) = (wishes[input.Number - 1], wishes[input.Number - 2]);
        await new SeasonApplicationStore(work, clock).SetWishes(input.Id, wishes, stop);
        return Done.It;
    }
}
