namespace Juluo.OfficeHours;

/// <summary>GET /office-hours/{id} — shows the hours of an expert with the slots that can be taken; the expert sees who has which.</summary>
[Get("/office-hours/{id}", OfficeHoursRights.See, Page = typeof(ShowOfficeHoursPage))]
public sealed class ShowOfficeHours(UnitOfWork work, Clock clock, PeopleFacade people)
    : Slice<ShowOfficeHours.Input, ShowOfficeHours.Output>
{
    private const int MostShown = 24;

    /// <param name="All">All slots to come, not only the next.</param>
    public sealed record Input(OfficeHoursId Id, bool All = false);

    /// <param name="Slots">The free ones; for the expert all.</param>
    /// <param name="Mine">Slots of these hours that the caller has.</param>
    /// <param name="Taken">For the expert: who has which.</param>
    /// <param name="CallLink">Only for the expert.</param>
    public sealed record Output(
        ExpertHours Hours,
        PersonCard Expert,
        bool IsExpert,
        bool MayTake,
        IReadOnlyList<OfficeSlot> Slots,
        bool More,
        IReadOnlyList<Appointment> Mine,
        IReadOnlyDictionary<OfficeSlotId, Appointment> Taken,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        string? CallLink
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new OfficeHoursStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } hours || await people.Find(hours.Expert, stop) is not { } expert)
            return new NotFound();
        var isExpert = hours.Expert == caller.Person;
        if (!expert.Here && !isExpert)
            return new NotFound();
        var slots = await store.Coming(hours.Id, stop);
        var coming = caller.Person is { } self ? await new AppointmentStore(work, clock).Coming(self, stop) : [];
        var ours = coming.FindAll(a => a.Hours == hours.Id);
        var shown = isExpert ? slots : slots.FindAll(s => !s.Taken);
        return new Output(
            hours,
            expert,
            isExpert,
            !isExpert && hours.WithdrawnAt is null && caller.May(OfficeHoursRights.TakePart),
            input.All ? shown : [.. shown.Take(MostShown)],
            !input.All && shown.Count > MostShown,
            isExpert ? [] : ours,
            isExpert ? ours.ToDictionary(a => a.Slot) : [],
            await people.Named([.. ours.Select(a => a.Member).Distinct()], stop),
            isExpert ? hours.CallLink : null
        );
    }
}
