namespace Juluo.OfficeHours;

/// <summary>Façade for other modules: free slots, appointments and referrals of a person, and statistics without names.</summary>
public sealed class OfficeHoursFacade(UnitOfWork work, Clock clock)
{
    private static readonly Duration Ahead = Duration.FromDays(14);

    /// <summary>Returns a person's free slots within the next fourteen days, earliest first, for a short call before two people meet.</summary>
    public async Task<List<OpenSlot>> OpenSlots(PersonId person, CancellationToken stop)
    {
        var store = new OfficeHoursStore(work, clock);
        var slots = await store.FreeOf(person, clock.Now + Ahead, stop);
        var hours = (await store.Of(person, stop)).ToDictionary(h => h.Id);
        return
        [
            .. slots
                .Where(s => hours.TryGetValue(s.Hours, out var its) && its.WithdrawnAt is null)
                .Select(s => new OpenSlot(
                    s.Id,
                    hours[s.Hours].Subject,
                    s.StartsAt,
                    s.EndsAt,
                    hours[s.Hours].CallLink is not null,
                    $"/office-hours/{s.Hours}"
                )),
        ];
    }

    /// <summary>Returns a person's hours that have a free slot.</summary>
    public async Task<List<ExpertHours>> Of(PersonId expert, CancellationToken stop) =>
        (await new OfficeHoursStore(work, clock).Of(expert, stop)).FindAll(h => h is { WithdrawnAt: null, Free: > 0 });

    /// <summary>Returns a person's appointments as member and as expert that are in progress or in the future, earliest first.</summary>
    public Task<List<Appointment>> Coming(PersonId self, CancellationToken stop) => new AppointmentStore(work, clock).Coming(self, stop);

    /// <summary>Returns the referrals that a member has not answered, oldest first.</summary>
    public Task<List<Referral>> WaitingFor(PersonId member, CancellationToken stop) =>
        new ReferralStore(work, clock).WaitingFor(member, stop);

    /// <summary>Returns true if an expert has ever offered hours, including withdrawn ones.</summary>
    public Task<bool> HasAny(CancellationToken stop) =>
        work.Find<bool>($"select exists (select from officehours.office_hours where community_id = {work.Community})", stop);

    /// <summary>Returns statistics by field, without names.</summary>
    public Task<List<FieldStatistics>> Statistics(CancellationToken stop) =>
        work.List<FieldStatistics>(
            $"""
            select h.field, count(distinct s.id) filter (where s.called_off_at is null)::int as offered,
              count(distinct a.id) filter (where a.cancelled_at is null)::int as taken,
              count(distinct a.id) filter (where a.held)::int as met, count(distinct r.id)::int as referred,
              count(distinct r.id) filter (where r.agreed_at is not null)::int as agreed,
              count(distinct r.id) filter (where r.result = 'helped')::int as helped
            from officehours.office_hours h
            join officehours.office_slot s on s.community_id = h.community_id and s.hours_id = h.id
            left join officehours.appointment a on a.community_id = s.community_id and a.slot_id = s.id
            left join officehours.referral r on r.community_id = a.community_id and r.appointment_id = a.id
            where h.community_id = {work.Community} group by h.field order by h.field
            """,
            stop
        );
}

/// <summary>A free slot of a person.</summary>
/// <param name="ByCall">True if it can also be by call.</param>
/// <param name="Path">The page on which it can be taken.</param>
public sealed record OpenSlot(OfficeSlotId Slot, string Subject, Instant StartsAt, Instant EndsAt, bool ByCall, string Path);

/// <param name="Offered">The number of slots, past and future, that were not called off.</param>
/// <param name="Met">The number of appointments that took place according to one of the two people.</param>
/// <param name="Referred">The number of referrals proposed.</param>
/// <param name="Agreed">The number of referrals that members agreed to.</param>
public sealed record FieldStatistics(ExpertField Field, int Offered, int Taken, int Met, int Referred, int Agreed, int Helped);
