namespace Juluo.FoodBank;

/// <summary>Distributions, their slots and pick-ups. Callers lock the row before parcels change: shared to give one, exclusively to make up or unpack parcels, or to close.</summary>
internal sealed class DistributionStore(UnitOfWork work, Clock clock)
{
    private const int Most = 60;

    /// <summary>Returns open distributions that are not over, at most 60, the soonest first; with <paramref name="drafts"/> also drafts and open ones that are over.</summary>
    public Task<List<Distribution>> Running(bool drafts, CancellationToken stop) =>
        work.List<Distribution>(
            $"""
            {Rows} and closed_at is null and cancelled_at is null and ({drafts} or (opened_at is not null and ends_at > {clock.Now}))
            order by starts_at, id limit {Most}
            """,
            stop
        );

    /// <summary>Returns closed and cancelled distributions, latest first, at most 60.</summary>
    public Task<List<Distribution>> Past(CancellationToken stop) =>
        work.List<Distribution>(
            $"{Rows} and (closed_at is not null or cancelled_at is not null) order by starts_at desc, id limit {Most}",
            stop
        );

    /// <summary>Returns distributions before a day that were neither closed nor cancelled.</summary>
    public Task<List<DistributionId>> LeftOpen(LocalDate before, CancellationToken stop) =>
        work.List<DistributionId>(
            $"""
            select id from foodbank.distribution
            where community_id = {work.Community} and closed_at is null and cancelled_at is null and on_day < {before} order by id
            """,
            stop
        );

    public async Task<Dictionary<DistributionId, DistributionCount>> Counts(CancellationToken stop) =>
        (
            await work.List<DistributionCount>(
                $"""
                select distribution_id as distribution, households, people, absent, without_slot from foodbank.distribution_count
                where community_id = {work.Community}
                """,
                stop
            )
        ).ToDictionary(c => c.Distribution);

    public Task<Distribution?> Find(DistributionId id, CancellationToken stop) => work.Find<Distribution>($"{Rows} and id = {id}", stop);

    /// <summary>Finds a distribution with a shared lock: it can't be closed or made up until the transaction ends.</summary>
    public Task<Distribution?> Hold(DistributionId id, CancellationToken stop) =>
        work.Find<Distribution>($"{Rows} and id = {id} for share", stop);

    /// <summary>Finds a distribution with an exclusive lock, to make up parcels or close it.</summary>
    public Task<Distribution?> HoldAlone(DistributionId id, CancellationToken stop) =>
        work.Find<Distribution>($"{Rows} and id = {id} for update", stop);

    public async Task<DistributionId> Add(DistributionForm said, DateTimeZone zone, CancellationToken stop)
    {
        var (id, (from, until, slots)) = (Id.New<DistributionId>(clock), said.Times(zone));
        await work.Do(
            $"""
            insert into foodbank.distribution (community_id, id, site_id, on_day, starts_at, ends_at, walk_ins, made_at)
            values ({work.Community}, {id}, {said.Site}, {said.OnDay}, {from}, {until}, {said.WalkIns}, {clock.Now})
            """,
            stop
        );
        await work.Do(
            $"""
            insert into foodbank.slot (community_id, id, distribution_id, starts_at, ends_at, capacity)
            select {work.Community}, s.id, {id}, s.starts, s.ends, {said.Capacity}
            from unnest({slots.Select(_ => clock.NewKey())}::uuid[], {slots.Select(s => s.From)}::timestamptz[],
              {slots.Select(s => s.Until)}::timestamptz[]) as s (id, starts, ends)
            """,
            stop
        );
        return id;
    }

    public async Task<bool> Open(DistributionId id, CancellationToken stop) =>
        await work.Do(
            $"""
            update foodbank.distribution set opened_at = {clock.Now}
            where community_id = {work.Community} and id = {id} and opened_at is null and closed_at is null and cancelled_at is null
            """,
            stop
        ) == 1;

    public Task SetShared(DistributionId id, bool shared, CancellationToken stop) =>
        work.Do(
            $"update foodbank.distribution set shared_at = {clock.NowIf(shared)} where community_id = {work.Community} and id = {id}",
            stop
        );

    public Task Close(DistributionId id, bool cancelled, CancellationToken stop) =>
        work.Do(
            $"""
            update foodbank.distribution set closed_at = {clock.NowIf(!cancelled)}, cancelled_at = {clock.NowIf(cancelled)}
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    public Task<List<PickUpSlot>> Slots(DistributionId id, CancellationToken stop) =>
        work.List<PickUpSlot>(
            $"""
            select id, starts_at, ends_at, capacity, taken from foodbank.slot
            where community_id = {work.Community} and distribution_id = {id} order by starts_at, id
            """,
            stop
        );

    /// <summary>Returns pick-ups by slot and card number; those without a slot are last.</summary>
    public Task<List<PickUp>> PickUps(DistributionId id, CancellationToken stop) =>
        work.List<PickUp>($"{PickUpRows} and p.distribution_id = {id} order by s.starts_at nulls last, c.number", stop);

    public Task<PickUp?> FindPickUp(DistributionId id, FoodCardId card, CancellationToken stop) =>
        work.Find<PickUp>($"{PickUpRows} and p.distribution_id = {id} and p.card_id = {card}", stop);

    /// <summary>Moves a card into a slot, out of its previous one. The database checks that the slot has room: <c>slot_has_room</c>.</summary>
    public async Task<Outcome<Done>> Choose(DistributionId id, FoodCardId card, PickUpSlotId? slot, bool byDesk, CancellationToken stop)
    {
        try
        {
            await work.Do(
                $"""
                insert into foodbank.pick_up as p (community_id, distribution_id, card_id, slot_id, chosen_at, by_desk)
                values ({work.Community}, {id}, {card}, {slot}, {clock.Now}, {byDesk})
                on conflict (community_id, distribution_id, card_id) do update
                set slot_id = coalesce(excluded.slot_id, p.slot_id), chosen_at = excluded.chosen_at, by_desk = excluded.by_desk
                """,
                stop
            );
            return Done.It;
        }
        catch (PostgresException full) when (full.ConstraintName == "slot_has_room")
        {
            return new DistributionErrors.SlotFull();
        }
    }

    public async Task<bool> Leave(DistributionId id, FoodCardId card, CancellationToken stop) =>
        await work.Do(
            $"delete from foodbank.pick_up where community_id = {work.Community} and distribution_id = {id} and card_id = {card}",
            stop
        ) == 1;

    public Task LeaveAll(DistributionId id, CancellationToken stop) =>
        work.Do($"delete from foodbank.pick_up where community_id = {work.Community} and distribution_id = {id}", stop);

    private Statement Rows =>
        $"""
            select id, site_id as site, on_day, starts_at, ends_at, walk_ins, opened_at, shared_at, closed_at, cancelled_at
            from foodbank.distribution where community_id = {work.Community}
            """;

    private Statement PickUpRows =>
        $"""
            select c.id as card_id, c.number as card_number, c.adults as card_adults, c.children as card_children, c.avoids as card_avoids,
              c.language as card_language, c.issued_how as card_issued_how, c.issued_at as card_issued_at, c.withdrawn_at as card_withdrawn_at,
              p.slot_id as slot, s.starts_at as slot_starts_at, s.ends_at as slot_ends_at, g.given_at
            from foodbank.pick_up p
            join foodbank.card c on c.community_id = p.community_id and c.id = p.card_id
            left join foodbank.slot s on s.community_id = p.community_id and s.id = p.slot_id
            left join foodbank.claim g on g.community_id = p.community_id and g.distribution_id = p.distribution_id and g.card_id = p.card_id
            where p.community_id = {work.Community}
            """;
}
