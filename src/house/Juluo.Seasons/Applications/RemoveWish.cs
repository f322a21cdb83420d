namespace Juluo.Seasons;

/// <summary>POST /seasons/applications/{id}/wishes/{number}/removal — removes a requested time from an application.</summary>
[Post(
    "/seasons/applications/{id}/wishes/{number}/removal",
    SpacesModule.Book,
    Form = typeof(ShowSeasonApplication),
    Say = "seasons.season.wish.removed"
)]
internal sealed class RemoveWish(UnitOfWork work, Clock clock, SeasonGroups groups) : Slice<RemoveWish.Input, Done>
{
    public sealed record Input(SeasonApplicationId Id, int Number);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var found = await SeasonApplicationFinding.Open(work, clock, groups, input.Id, caller, stop);
        if (found.Failed)
            return found.As<Done>();
        var wishes = found.Value.Application.Wishes.ToList();
        if (wishes.RemoveAll(w => w.Number == input.Number) == 0)
            return new NotFound();
        if (wishes.Count == 0)
            return new SeasonErrors.LastWish();
        await new SeasonApplicationStore(work, clock).SetWishes(input.Id, wishes, stop);
        return Done.It;
    }
}
