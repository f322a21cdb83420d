namespace Juluo.Seasons;

/// <summary>GET /seasons/applications/{id} — shows an application: the requested times and, in the end, the times that were given, with the days that are missing and the reasons.</summary>
[Get("/seasons/applications/{id}", SpacesModule.Book, Page = typeof(SeasonApplicationPage))]
public sealed class ShowSeasonApplication(
    UnitOfWork work,
    Clock clock,
    ResourcesFacade allResources,
    PeopleFacade people,
    SeasonGroups groups
) : Slice<ShowSeasonApplication.Input, ShowSeasonApplication.Output>
{
    public sealed record Input(SeasonApplicationId Id);

    /// <param name="Group">The group; null for a person who applies for themselves.</param>
    /// <param name="Given">The times that were given, once the season is published.</param>
    public sealed record Output(
        SeasonApplication Application,
        Season Season,
        SeasonState State,
        SeasonGroup? Group,
        string By,
        bool Own,
        IReadOnlyDictionary<ResourceId, Resource> Resources,
        IReadOnlyList<GivenSlot> Given,
        IReadOnlyList<SeasonRefusal> Refused
    );

    /// <param name="Booked">The number of days that were booked.</param>
    /// <param name="Missed">The days that were not free.</param>
    public sealed record GivenSlot(SeasonSlot Slot, int Booked, IReadOnlyList<SeriesMiss> Missed);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await SeasonApplicationFinding.Find(work, clock, groups, input.Id, caller, hold: false, stop) is not var (application, season))
            return new NotFound();
        var slots = new SlotStore(work);
        var given = new List<GivenSlot>();
        if (season.GivenAt is not null)
            foreach (var slot in (await slots.Of(season.Id, stop)).Where(s => s.Application == application.Id && s.Series is not null))
            {
                var missed = await new BookingsFacade(work, clock).Missed(slot.Series!.Value, stop);
                given.Add(
                    new(
                        slot,
                        SeasonDates.Series(default, season, slot, application.Person, null).Days.Days().Count() - missed.Count,
                        missed
                    )
                );
            }

        return new Output(
            application,
            season,
            season.State(clock.Now),
            application.Group is { } group ? (await groups.Named([group], stop)).GetValueOrDefault(group) : null,
            (await people.Find(application.Person, stop))?.Name ?? "",
            caller.Person == application.Person,
            await allResources.Named(
                [.. season.Resources, .. application.Wishes.SelectMany(w => w.Resources), .. given.Select(g => g.Slot.Resource)],
                stop
            ),
            given,
            await slots.Refusals(application.Id, stop)
        );
    }
}
