namespace Juluo.FoodBank;

/// <summary>Contents of parcels, and a record of the parcels that were given. Every change of contents goes through the ledger (<see cref="LotStore"/>).</summary>
internal sealed class ParcelStore(UnitOfWork work, Clock clock)
{
    private readonly LotStore lots = new(work, clock);

    /// <summary>Returns the contents of a distribution's parcels, or of one card's parcel: by card, then by kind and name.</summary>
    public Task<List<Portion>> Portions(DistributionId id, FoodCardId? card, CancellationToken stop) =>
        work.List<Portion>(
            $"""
            select p.card_id as card, p.lot_id as lot, l.item_id as item, i.name_zh, i.name_en, i.unit, i.kind, l.place, l.expires_on,
              {LotStore.LastDay} as last_day, p.units, {LotStore.Step} as step
            from foodbank.portion p
            join foodbank.lot l on l.community_id = p.community_id and l.id = p.lot_id
            join foodbank.item i on i.community_id = l.community_id and i.id = l.item_id
            where p.community_id = {work.Community} and p.distribution_id = {id} and ({card}::uuid is null or p.card_id = {card})
            order by p.card_id, i.kind, coalesce(i.name_zh, i.name_en), l.expires_on nulls last, l.id
            """,
            stop
        );

    /// <summary>Moves units from the shelf into parcels.</summary>
    /// <returns>False if a lot has too few units.</returns>
    public async Task<bool> Pack(DistributionId id, IReadOnlyCollection<SharedPortion> portions, PersonId? by, CancellationToken stop)
    {
        if (portions.Count == 0)
            return true;
        if (!await lots.Move(MovementKind.Packed, [.. portions.Select(p => (p.Lot, p.Units))], id, by, stop))
            return false;
        await work.Do(
            $"""
            insert into foodbank.portion as p (community_id, distribution_id, card_id, lot_id, units)
            select {work.Community}, {id}, t.card, t.lot, t.units
            from unnest({portions.Select(p => p.Card)}::uuid[], {portions.Select(p => p.Lot)}::uuid[], {portions.Select(p =>
                p.Units
            )}::int[]) as t (card, lot, units)
            on conflict (community_id, distribution_id, card_id, lot_id) do update set units = p.units + excluded.units
            """,
            stop
        );
        return true;
    }

    /// <summary>Moves the contents of a card's parcel back to the shelf.</summary>
    public async Task Unpack(DistributionId id, FoodCardId card, PersonId? by, CancellationToken stop) =>
        await lots.Move(
            MovementKind.Unpacked,
            await work.List<(LotId, int)>(
                $"""
                delete from foodbank.portion where community_id = {work.Community} and distribution_id = {id} and card_id = {card}
                returning lot_id, units
                """,
                stop
            ),
            id,
            by,
            stop
        );

    /// <summary>Moves some units of a lot from a parcel back to the shelf.</summary>
    public async Task UnpackSome(DistributionId id, FoodCardId card, LotId lot, int units, PersonId? by, CancellationToken stop)
    {
        await work.Do(
            $"""
            delete from foodbank.portion
            where community_id = {work.Community} and distribution_id = {id} and card_id = {card} and lot_id = {lot} and units = {units}
            """,
            stop
        );
        await work.Do(
            $"""
            update foodbank.portion set units = units - {units}
            where community_id = {work.Community} and distribution_id = {id} and card_id = {card} and lot_id = {lot} and units > {units}
            """,
            stop
        );
        await lots.Move(MovementKind.Unpacked, [(lot, units)], id, by, stop);
    }

    /// <summary>Moves the contents of all parcels that weren't given back to the shelf.</summary>
    public async Task UnpackAll(DistributionId id, PersonId? by, CancellationToken stop) =>
        await lots.Move(
            MovementKind.Unpacked,
            await work.List<(LotId, int)>(
                $"""
                delete from foodbank.portion p where p.community_id = {work.Community} and p.distribution_id = {id}
                  and not exists (select from foodbank.claim c where c.community_id = p.community_id
                    and c.distribution_id = p.distribution_id and c.card_id = p.card_id)
                returning p.lot_id, p.units
                """,
                stop
            ),
            id,
            by,
            stop
        );

    /// <summary>Records that a card has its parcel. If two desks do it at once, the primary key lets only one succeed.</summary>
    /// <returns>False if it had its parcel before.</returns>
    public async Task<bool> Claim(DistributionId id, FoodCardId card, PersonId by, CancellationToken stop) =>
        await work.Do(
            $"""
            insert into foodbank.claim (community_id, distribution_id, card_id, given_at, given_by)
            values ({work.Community}, {id}, {card}, {clock.Now}, {by}) on conflict do nothing
            """,
            stop
        ) > 0;

    public async Task<bool> Unclaim(DistributionId id, FoodCardId card, CancellationToken stop) =>
        await work.Do(
            $"delete from foodbank.claim where community_id = {work.Community} and distribution_id = {id} and card_id = {card}",
            stop
        ) > 0;

    /// <summary>Books the contents of a parcel out of stock, or back into it.</summary>
    public async Task Hand(DistributionId id, FoodCardId card, bool back, PersonId by, CancellationToken stop) =>
        await lots.Move(
            back ? MovementKind.TakenBack : MovementKind.Given,
            await work.List<(LotId, int)>(
                $"""
                select lot_id, units from foodbank.portion
                where community_id = {work.Community} and distribution_id = {id} and card_id = {card}
                """,
                stop
            ),
            id,
            by,
            stop
        );

    public Task<bool> HasGiven(DistributionId id, CancellationToken stop) =>
        work.Find<bool>(
            $"select exists (select from foodbank.claim where community_id = {work.Community} and distribution_id = {id})",
            stop
        );

    /// <summary>Records the permanent counts of a distribution, including those of households that each donor reached.</summary>
    public async Task CountUp(DistributionId id, CancellationToken stop)
    {
        await work.Do(
            $"""
            insert into foodbank.distribution_count (community_id, distribution_id, households, people, absent, without_slot)
            select {work.Community}, {id}, count(*) filter (where g.card_id is not null),
              coalesce(sum(c.adults + c.children) filter (where g.card_id is not null), 0),
              count(*) filter (where g.card_id is null and p.slot_id is not null),
              count(*) filter (where g.card_id is not null and p.slot_id is null)
            from foodbank.pick_up p
            join foodbank.card c on c.community_id = p.community_id and c.id = p.card_id
            left join foodbank.claim g on g.community_id = p.community_id and g.distribution_id = p.distribution_id and g.card_id = p.card_id
            where p.community_id = {work.Community} and p.distribution_id = {id}
            """,
            stop
        );
        await work.Do(
            $"""
            insert into foodbank.donor_reach (community_id, distribution_id, donor_id, households, people)
            select {work.Community}, {id}, r.donor_id, count(*), sum(r.people)
            from (
              select distinct d.donor_id, g.card_id, c.adults + c.children as people
              from foodbank.claim g
              join foodbank.portion p on p.community_id = g.community_id and p.distribution_id = g.distribution_id and p.card_id = g.card_id
              join foodbank.lot l on l.community_id = p.community_id and l.id = p.lot_id
              join foodbank.donation d on d.community_id = l.community_id and d.id = l.donation_id
              join foodbank.card c on c.community_id = g.community_id and c.id = g.card_id
              where g.community_id = {work.Community} and g.distribution_id = {id} and d.donor_id is not null
            ) r group by r.donor_id
            """,
            stop
        );
    }

    /// <summary>Returns the kinds of food of which the parcels of some households together contain less than planned.</summary>
    public static IReadOnlyList<Shortage> Short(
        ParcelPlan plan,
        IReadOnlyCollection<PickUp> pickUps,
        IReadOnlyCollection<Portion> portions
    ) =>
        [
            .. Enum.GetValues<FoodKind>()
                .Select(kind => new Shortage(
                    kind,
                    pickUps.Sum(p => plan.Units(kind, plan.Weight(p.Card.Adults, p.Card.Children))),
                    portions.Where(p => p.Kind == kind).Sum(p => p.Units / p.Step)
                ))
                .Where(s => s.Shared < s.Planned),
        ];
}
