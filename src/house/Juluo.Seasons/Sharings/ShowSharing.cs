namespace Juluo.Seasons;

/// <summary>GET /seasons/{id}/sharing — lists all applications of a season, each with the allocated time or the reason why there is none, and the resulting week.</summary>
[Get("/seasons/{id}/sharing", SeasonsModule.Open, Page = typeof(SharingPage))]
public sealed class ShowSharing(UnitOfWork work, Clock clock, ResourcesFacade allResources, PeopleFacade people, SeasonGroups groups)
    : Slice<ShowSharing.Input, ShowSharing.Output>
{
    public sealed record Input(SeasonId Id);

    /// <param name="Applications">The applications, in the order in which they are served.</param>
    /// <param name="Names">The names of the groups, and of people who apply for themselves.</param>
    /// <param name="Refused">The requests that are not met at present, with reasons.</param>
    /// <param name="Dates">For each time, until the season is published: the number of its dates, and those that are not free at present.</param>
    public sealed record Output(
        Season Season,
        SeasonState State,
        IReadOnlyList<SeasonApplication> Applications,
        IReadOnlyDictionary<SeasonApplicationId, string> Names,
        IReadOnlyDictionary<ResourceId, Resource> Resources,
        IReadOnlyList<SeasonSlot> Slots,
        IReadOnlyList<SeasonRefusal> Refused,
        IReadOnlyList<SlotDates> Dates
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new SeasonStore(work, clock).Find(input.Id, stop) is not { } season)
            return new NotFound();
        var applications = await new SeasonApplicationStore(work, clock).Of(season.Id, stop);
        var slots = await new SlotStore(work).Of(season.Id, stop);
        var questions = new SeasonQuestions(work, clock);
        var question = await questions.Of(season, applications, slots, stop);
        return new Output(
            season,
            season.State(clock.Now),
            [.. SeasonSharing.InTurn(question)],
            await Names(groups, people, applications, caller.Language, stop),
            await allResources.Named([.. season.Resources, .. applications.SelectMany(a => a.Wishes).SelectMany(w => w.Resources)], stop),
            slots,
            SeasonSharing.Refusals(question, slots),
            season.State(clock.Now) == SeasonState.Sharing
                ? await new SeasonForecast(work, clock).Of(season, questions, question, slots, stop)
                : []
        );
    }

    internal static async Task<Dictionary<SeasonApplicationId, string>> Names(
        SeasonGroups groups,
        PeopleFacade people,
        IReadOnlyCollection<SeasonApplication> applications,
        string language,
        CancellationToken stop
    )
    {
        var named = await groups.Named([.. applications.Select(a => a.Group).OfType<Guid>()], stop);
        var persons = await people.Named([.. applications.Select(a => a.Person)], stop);
        return applications.ToDictionary(
            a => a.Id,
            a => (a.Group is { } id ? named.GetValueOrDefault(id)?.Name.In(language) : persons.GetValueOrDefault(a.Person)?.Name) ?? "—"
        );
    }
}
