namespace Juluo.OfficeHours;

/// <summary>Experts' hours and their slots. Slots that were called off are excluded; <see cref="Find"/> and <see cref="Of"/> also return withdrawn hours.</summary>
internal sealed class OfficeHoursStore(UnitOfWork work, Clock clock)
{
    /// <summary>Returns hours with a future slot that are not withdrawn: by their next free slot, and fully taken hours last.</summary>
    public Task<List<ExpertHours>> Open(CancellationToken stop) =>
        work.List<ExpertHours>(
            $"""
            {Select} and h.withdrawn_at is null
              and exists (select from officehours.office_slot s where s.community_id = h.community_id and s.hours_id = h.id
                and s.called_off_at is null and s.starts_at > {clock.Now})
            order by next_free nulls last, h.published_at, h.id
            """,
            stop
        );

    /// <summary>Returns all hours of an expert, withdrawn ones too, latest first.</summary>
    public Task<List<ExpertHours>> Of(PersonId expert, CancellationToken stop) =>
        work.List<ExpertHours>($"{Select} and h.expert_id = {expert} order by h.published_at desc, h.id", stop);

    public Task<ExpertHours?> Find(OfficeHoursId id, CancellationToken stop) => work.Find<ExpertHours>($"{Select} and h.id = {id}", stop);

    /// <summary>Returns the future slots that were not called off, earliest first.</summary>
    public Task<List<OfficeSlot>> Coming(OfficeHoursId id, CancellationToken stop) =>
        work.List<OfficeSlot>(
            $"{SlotSelect} and s.hours_id = {id} and s.called_off_at is null and s.starts_at > {clock.Now} order by s.starts_at",
            stop
        );

    /// <summary>Returns a person's free slots until a moment, earliest first.</summary>
    public async Task<List<OfficeSlot>> FreeOf(PersonId expert, Instant until, CancellationToken stop) =>
        (
            await work.List<OfficeSlot>(
                $"""
                {SlotSelect} and s.expert_id = {expert} and s.called_off_at is null and s.starts_at > {clock.Now} and s.starts_at <= {until}
                order by s.starts_at
                """,
                stop
            )
        ).FindAll(s => !s.Taken);

    public Task<OfficeSlot?> FindSlot(OfficeHoursId hours, OfficeSlotId id, CancellationToken stop) =>
        work.Find<OfficeSlot>($"{SlotSelect} and s.hours_id = {hours} and s.id = {id} and s.called_off_at is null", stop);

    /// <summary>Publishes hours with their slots. Fails if the expert has another slot at the same time (<c>an_expert_once_at_a_time</c>).</summary>
    public async Task<Outcome<OfficeHoursId>> Publish(
        OfficeHoursForm said,
        PersonId expert,
        IReadOnlyList<(Instant From, Instant To)> slots,
        CancellationToken stop
    )
    {
        var id = Id.New<OfficeHoursId>(clock);
        await work.Do(
            $"""
            insert into officehours.office_hours (community_id, id, expert_id, field, subject, about, place, call_link, slot_minutes, last_day, published_at)
            values ({work.Community}, {id}, {expert}, {said.Field}, {said.Subject}, {said.About}, {said.Place}, {said.CallAddress},
              {said.SlotMinutes}, {said.LastDay}, {clock.Now})
            """,
            stop
        );
        var published = await work.Do(
            $"""
            insert into officehours.office_slot (community_id, id, hours_id, expert_id, starts_at, ends_at)
            select {work.Community}, t.id, {id}, {expert}, t.starts, t.ends
            from unnest({slots.Select(_ => clock.NewKey())}::uuid[], {slots.Select(s => s.From)}::timestamptz[],
              {slots.Select(s => s.To)}::timestamptz[]) as t (id, starts, ends)
            order by t.starts
            on conflict on constraint an_expert_once_at_a_time do nothing
            """,
            stop
        );
        if (published < slots.Count)
            return new OfficeHoursErrors.BusyThen();
        return id;
    }

    public Task Describe(OfficeHoursId id, string subject, string? about, string? place, string? callLink, CancellationToken stop) =>
        work.Do(
            $"""
            update officehours.office_hours set subject = {subject}, about = {about}, place = {place}, call_link = {callLink}
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    public async Task<bool> CallOff(OfficeSlotId id, CancellationToken stop) =>
        await work.Do(
            $"""
            update officehours.office_slot set called_off_at = {clock.Now}
            where community_id = {work.Community} and id = {id} and called_off_at is null
            """,
            stop
        ) == 1;

    /// <summary>Withdraws hours and calls off their future slots. False if the hours were already withdrawn.</summary>
    public async Task<bool> Withdraw(OfficeHoursId id, CancellationToken stop)
    {
        await work.Do(
            $"""
            update officehours.office_slot set called_off_at = {clock.Now}
            where community_id = {work.Community} and hours_id = {id} and called_off_at is null and starts_at > {clock.Now}
            """,
            stop
        );
        return await work.Do(
                $"""
                update officehours.office_hours set withdrawn_at = {clock.Now}
                where community_id = {work.Community} and id = {id} and withdrawn_at is null
                """,
                stop
            ) == 1;
    }

    private Statement Select =>
        $"""
            select h.id, h.expert_id as expert, h.field, h.subject, h.about, h.place, h.call_link, h.slot_minutes, h.last_day, h.published_at,
              h.withdrawn_at, coalesce(f.free, 0)::int as free, f.next_free
            from officehours.office_hours h
            left join lateral (select count(*) as free, min(s.starts_at) as next_free from officehours.office_slot s
              where s.community_id = h.community_id and s.hours_id = h.id and s.called_off_at is null and s.starts_at > {clock.Now}
                and not exists (select from officehours.appointment a where a.community_id = s.community_id and a.slot_id = s.id
                  and a.cancelled_at is null)) f on true
            where h.community_id = {work.Community}
            """;

    private Statement SlotSelect =>
        $"""
            select s.id, s.hours_id as hours, s.expert_id as expert, s.starts_at, s.ends_at,
              exists (select from officehours.appointment a where a.community_id = s.community_id and a.slot_id = s.id
                and a.cancelled_at is null) as taken
            from officehours.office_slot s where s.community_id = {work.Community}
            """;
}
