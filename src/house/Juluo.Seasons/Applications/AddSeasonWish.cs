namespace Juluo.Seasons;

/// <summary>POST /seasons/applications/{id}/wishes — adds a requested time a week to an application, as the last in the order of preference.</summary>
[Post("/seasons/applications/{id}/wishes", SpacesModule.Book, Form = typeof(ShowSeasonApplication), Say = "seasons.season.wish.added")]
internal sealed class AddSeasonWish(UnitOfWork work, Clock clock, ResourcesFacade allResources, SeasonGroups groups)
    : Slice<AddSeasonWish.Input, Done>
{
    public sealed record Input(SeasonApplicationId Id) : WishForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var found = await SeasonApplicationFinding.Open(work, clock, groups, input.Id, caller, stop);
        if (found.Failed)
            return found.As<Done>();
        var (application, season) = found.Value;
        if (application.Wishes.Count >= SeasonWish.Most)
            return new SeasonErrors.TooManyWishes(SeasonWish.Most);
        var wish = input.Read(application.Wishes.Count + 1, await allResources.Named(season.Resources, stop), application.People);
        if (wish.Failed)
            return wish.As<Done>();
        if (await new SeasonQuestions(work, clock).Refuses(season, wish.Value, stop) is { } refusal)
            return refusal;
        await new SeasonApplicationStore(work, clock).SetWishes(application.Id, [.. application.Wishes, wish.Value], stop);
        return Done.It;
    }
}
