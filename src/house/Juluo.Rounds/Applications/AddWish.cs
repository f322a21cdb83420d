namespace Juluo.Rounds;

/// <summary>POST /rounds/applications/{id}/wishes — adds a requested time a week to an application, after those that are there in the order of preference.</summary>
[Post(
    "/rounds/applications/{id}/wishes",
    SpacesModule.Book,
    Form = typeof(ShowRoundApplication),
    Then = "/rounds/applications/{id}",
    Say = "rounds.round.wish.added"
)]
internal sealed class AddWish(UnitOfWork work, Clock clock, ResourcesFacade allResources, RoundGroups groups) : Slice<AddWish.Input, Done>
{
    public sealed record Input(RoundApplicationId Id) : WishForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var found = await RoundApplicationFinding.Open(work, clock, groups, input.Id, caller, stop);
        if (found.Failed)
            return found.As<Done>();
        var (application, round) = found.Value;
        if (application.Wishes.Count >= RoundWish.Most)
            return new RoundErrors.TooManyWishes(RoundWish.Most);
        var wish = input.Read(application.Wishes.Count + 1, await allResources.Named(round.Resources, stop), application.People);
        if (wish.Failed)
            return wish.As<Done>();
        await new RoundApplicationStore(work, clock).SetWishes(application.Id, [.. application.Wishes, wish.Value], stop);
        return Done.It;
    }
}
