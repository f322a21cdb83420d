namespace Juluo.OfficeHours;

/// <summary>The hours of experts as other modules see them.</summary>
public sealed class OfficeHoursFacade(UnitOfWork work, Clock clock)
{
    private static readonly Duration Ahead = Duration.FromDays(14);

    /// <summary>The free slots of a person within the next fourteen days, the soonest first: a short call, before two people meet.</summary>
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

    /// <summary>The hours of a person that have a free slot.</summary>
    public async Task<List<ExpertHours>> Of(PersonId expert, CancellationToken stop) =>
        (await new OfficeHoursStore(work, clock).Of(expert, stop)).FindAll(h => h is { WithdrawnAt: null, Free: > 0 });

    /// <summary>Appointments of a person, as member and as expert, that are on or still to come, the soonest first.</summary>
    public Task<List<Appointment>> Coming(PersonId self, CancellationToken stop) => new AppointmentStore(work, clock).Coming(self, stop);

    /// <summary>Referrals that wait for a member's answer.</summary>
    public Task<List<Referral>> WaitingFor(PersonId member, CancellationToken stop) =>
        new ReferralStore(work, clock).WaitingFor(member, stop);

    /// <summary>Whether an expert has ever offered hours.</summary>
    public Task<bool> HasAny(CancellationToken stop) =>
        work.Find<bool>($"select exists (select from officehours.office_hours where community_id = {work.Community})", stop);

    /// <summary>Counts without names, by what experts are asked about.</summary>
    public Task<List<FieldFigures>> Figures(CancellationToken stop) =>
        work.List<FieldFigures>(
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

/// <summary>A time at which a person can be asked.</summary>
/// <param name="ByCall">Also by a call.</param>
/// <param name="Path">The page on which it is taken.</param>
public sealed record OpenSlot(OfficeSlotId Slot, string Subject, Instant StartsAt, Instant EndsAt, bool ByCall, string Path);

/// <param name="Offered">Slots that were offered or are.</param>
/// <param name="Met">Appointments of which one of the two says that they met.</param>
/// <param name="Referred">Referrals that were proposed.</param>
/// <param name="Agreed">To which the member agreed.</param>
public sealed record FieldFigures(ExpertField Field, int Offered, int Taken, int Met, int Referred, int Agreed, int Helped);
