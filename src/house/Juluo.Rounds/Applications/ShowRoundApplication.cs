namespace Juluo.Rounds;

/// <summary>GET /rounds/applications/{id} — shows an application: the requested times and, in the end, the times that were given, on which days not and why.</summary>
[Get("/rounds/applications/{id}", SpacesModule.Book, Page = typeof(RoundApplicationPage))]
public sealed class ShowRoundApplication(
    UnitOfWork work,
    Clock clock,
    ResourcesFacade allResources,
    PeopleFacade people,
    RoundGroups groups
) : Slice<ShowRoundApplication.Input, ShowRoundApplication.Output>
{
    public sealed record Input(RoundApplicationId Id);

    /// <param name="Group">Null: a person for themselves.</param>
    /// <param name="Given">The times that were given, once the round is published.</param>
    public sealed record Output(
        RoundApplication Application,
        BookingRound Round,
        RoundState State,
        RoundGroup? Group,
        string By,
        bool Own,
        IReadOnlyDictionary<ResourceId, Resource> Resources,
        IReadOnlyList<GivenSlot> Given,
        IReadOnlyList<RoundRefusal> Refused
    );

    /// <param name="Booked">How many days were booked.</param>
    /// <param name="Missed">Days that were not free.</param>
    public sealed record GivenSlot(RoundSlot Slot, int Booked, IReadOnlyList<SeriesMiss> Missed);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await RoundApplicationFinding.Find(work, clock, groups, input.Id, caller, hold: false, stop) is not var (application, round))
            return new NotFound();
        var slots = new SlotStore(work);
        var given = new List<GivenSlot>();
        if (round.GivenAt is not null)
            foreach (var slot in (await slots.Of(round.Id, stop)).Where(s => s.Application == application.Id && s.Series is not null))
            {
                var missed = await new BookingsFacade(work, clock).Missed(slot.Series!.Value, stop);
                given.Add(
                    new(slot, RoundDates.Series(default, round, slot, application.Person, null).Days.Days().Count() - missed.Count, missed)
                );
            }

        return new Output(
            application,
            round,
            round.State(clock.Now),
            application.Group is { } group ? (await groups.Named([group], stop)).GetValueOrDefault(group) : null,
            (await people.Find(application.Person, stop))?.Name ?? "",
            caller.Person == application.Person,
            await allResources.Named(
                [.. round.Resources, .. application.Wishes.SelectMany(w => w.Resources), .. given.Select(g => g.Slot.Resource)],
                stop
            ),
            given,
            await slots.Refusals(application.Id, stop)
        );
    }
}
