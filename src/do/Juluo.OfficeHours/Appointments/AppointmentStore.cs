namespace Juluo.OfficeHours;

/// <summary>Appointments: slots that members have taken. Methods with <c>self</c> find only appointments of which the person is expert or member; cancelled ones are kept.</summary>
internal sealed class AppointmentStore(UnitOfWork work, Clock clock)
{
    /// <summary>Returns a person's appointments as member and as expert, latest first.</summary>
    public Task<List<Appointment>> Of(PersonId self, int most, CancellationToken stop) =>
        work.List<Appointment>($"{Select} and {IsOne(self)} order by s.starts_at desc, a.id limit {most}", stop);

    /// <summary>Returns a person's appointments that are not cancelled and not over, earliest first.</summary>
    public Task<List<Appointment>> Coming(PersonId self, CancellationToken stop) =>
        work.List<Appointment>(
            $"{Select} and {IsOne(self)} and a.cancelled_at is null and s.ends_at > {clock.Now} order by s.starts_at, a.id",
            stop
        );

    public Task<Appointment?> Find(AppointmentId id, PersonId self, CancellationToken stop) =>
        work.Find<Appointment>($"{Select} and {IsOne(self)} and a.id = {id}", stop);

    /// <summary>Finds an appointment without checking who may see it, for internal use.</summary>
    public Task<Appointment?> Any(AppointmentId id, CancellationToken stop) => work.Find<Appointment>($"{Select} and a.id = {id}", stop);

    /// <summary>Takes a slot for a member. Fails if it is taken (<c>a_slot_is_taken_once</c>) or was called off (<c>slot_is_offered</c>).</summary>
    public async Task<Outcome<AppointmentId>> Take(OfficeSlotId slot, PersonId member, string words, CancellationToken stop)
    {
        var id = Id.New<AppointmentId>(clock);
        try
        {
            await work.Do(
                $"""
                insert into officehours.appointment (community_id, id, slot_id, member_id, words, taken_at)
                values ({work.Community}, {id}, {slot}, {member}, {words}, {clock.Now})
                """,
                stop
            );
            return id;
        }
        catch (PostgresException taken) when (taken.ConstraintName is "a_slot_is_taken_once" or "slot_is_offered")
        {
            return new AppointmentErrors.JustTaken();
        }
    }

    public async Task<bool> Cancel(AppointmentId id, AppointmentSide by, CancellationToken stop) =>
        await work.Do(
            $"""
            update officehours.appointment set cancelled_at = {clock.Now}, cancelled_by = {by}
            where community_id = {work.Community} and id = {id} and cancelled_at is null
            """,
            stop
        ) == 1;

    public Task RecordAppointmentOutcome(AppointmentId id, bool held, string? outcome, CancellationToken stop) =>
        work.Do(
            $"""
            update officehours.appointment set held = {held}, held_at = {clock.Now}, outcome = {outcome}
            where community_id = {work.Community} and id = {id} and cancelled_at is null
            """,
            stop
        );

    /// <summary>Cancels the appointments of an expert that match a condition and are not over, and notifies their members.</summary>
    public async Task EndOf(Func<Appointment, bool> those, PersonId expert, string? name, Notifier notifier, CancellationToken stop)
    {
        foreach (var one in (await Coming(expert, stop)).Where(a => a.Expert == expert).Where(those))
            if (await Cancel(one.Id, AppointmentSide.Expert, stop))
                await notifier.Notify(one.Member, Cancelled(one, name), stop);
    }

    internal static Notification Cancelled(Appointment one, string? by) =>
        new(
            OfficeHoursNotices.Appointment,
            $"appointment:{one.Id}:cancelled",
            "mentoring.told.appointment-cancelled",
            new
            {
                name = by,
                subject = one.Subject,
                at = one.StartsAt,
            },
            $"/appointments/{one.Id}"
        );

    private Statement Select =>
        $"""
            select a.id, a.slot_id as slot, s.hours_id as hours, s.expert_id as expert, a.member_id as member, h.field, h.subject, h.place,
              h.call_link, s.starts_at, s.ends_at, a.words, a.taken_at, a.cancelled_at, a.cancelled_by, a.held, a.outcome
            from officehours.appointment a
            join officehours.office_slot s on s.community_id = a.community_id and s.id = a.slot_id
            join officehours.office_hours h on h.community_id = s.community_id and h.id = s.hours_id
            where a.community_id = {work.Community}
            """;

    private static Statement IsOne(PersonId self) => $"(a.member_id = {self} or s.expert_id = {self})";
}
