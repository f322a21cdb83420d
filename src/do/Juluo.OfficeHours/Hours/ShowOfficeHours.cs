namespace Juluo.OfficeHours;

/// <summary>GET /office-hours/{id} — shows an expert's hours with the slots that can be taken; the expert sees who has taken which.</summary>
[Get("/office-hours/{id}", OfficeHoursRights.See, Page = typeof(ShowOfficeHoursPage))]
public sealed class ShowOfficeHours(UnitOfWork work, Clock clock, PeopleFacade people)
    : Slice<ShowOfficeHours.Input, ShowOfficeHours.Output>
{
    private const int MostShown = 24;

    /// <param name="All">True for all future slots, false for the next ones.</param>
    public sealed record Input(OfficeHoursId Id, bool All = false);

    /// <param name="Slots">The free slots; all slots for the expert.</param>
    /// <param name="Mine">The slots that the caller has taken of the hours shown.</param>
    /// <param name="Taken">The appointments by slot, for the expert; empty for everyone else.</param>
    /// <param name="CallLink">The address of the call, for the expert; null for everyone else.</param>
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
