namespace Juluo.OfficeHours;

/// <summary>GET /appointments — lists the caller's appointments as member and as expert: upcoming ones, then past ones.</summary>
[Get("/appointments", OfficeHoursRights.See, Page = typeof(AppointmentsPage))]
public sealed class ListAppointments(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<Nothing, ListAppointments.Output>
{
    private const int MostPast = 60;

    /// <param name="Past">Past and cancelled appointments, latest first.</param>
    public sealed record Output(
        IReadOnlyList<Appointment> Coming,
        IReadOnlyList<Appointment> Past,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        PersonId? Self
    );

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var store = new AppointmentStore(work, clock);
        var all = caller.Person is { } self ? await store.Of(self, MostPast, stop) : [];
        var coming = caller.Person is { } me ? await store.Coming(me, stop) : [];
        var cards = await people.Named([.. all.Concat(coming).SelectMany(a => (PersonId[])[a.Expert, a.Member]).Distinct()], stop);
        return new Output(coming, [.. all.Where(a => coming.TrueForAll(c => c.Id != a.Id))], cards, caller.Person);
    }
}
