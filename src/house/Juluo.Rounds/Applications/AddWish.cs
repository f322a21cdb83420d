namespace Juluo.Rounds;

/// <summary>POST /rounds/applications/{id}/wishes — one more time a week, liked less than those that are there.</summary>
[Post(
    "/rounds/applications/{id}/wishes",
    SpacesModule.Book,
    Form = typeof(ShowRoundApplication),
    Then = "/rounds/applications/{id}",
    Say = "rounds.round.wish.added"
)]
internal sealed class AddWish(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<AddWish.Input, Done>
{
    /// <param name="Weekdays">Any of them; 1 is Monday.</param>
    /// <param name="Length">As people type it: 90, 2 h.</param>
    /// <param name="First">The resource that is liked most.</param>
    public sealed record Input(
        RoundApplicationId Id,
        IReadOnlyList<int>? Weekdays = null,
        string? Earliest = null,
        string? Latest = null,
        string? Length = null,
        ResourceId? First = null,
        ResourceId? Second = null,
        ResourceId? Third = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var found = await RoundApplicationFinding.Open(work, clock, people, input.Id, caller, stop);
        if (found.Failed)
            return found.As<Done>();
        var (application, round) = found.Value;
        if (application.Wishes.Count >= RoundWish.Most)
            return new RoundErrors.TooManyWishes(RoundWish.Most);
        var wish = new WishForm(
            input.Weekdays ?? [],
            input.Earliest,
            input.Latest,
            input.Length,
            input.First,
            input.Second,
            input.Third
        ).Read(application.Wishes.Count + 1, await new ResourceStore(work, clock).Named(round.Resources, stop), application.People);
        if (wish.Failed)
            return wish.As<Done>();
        await new RoundApplicationStore(work, clock).SetWishes(application.Id, [.. application.Wishes, wish.Value], stop);
        return Done.It;
    }
}
