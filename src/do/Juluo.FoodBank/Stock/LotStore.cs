namespace Juluo.FoodBank;

/// <summary>Lots and the ledger of their movements. An amount changes only by a movement, and never below zero; lots are locked in the order of their ids.</summary>
internal sealed class LotStore(UnitOfWork work, Clock clock)
{
    private const int Most = 2000;

    /// <summary>Returns the lots with units left, in the order in which they are given out.</summary>
    public Task<List<Lot>> Left(CancellationToken stop) =>
        work.List<Lot>($"{Rows} and l.shelf + l.packed > 0 order by {FirstOut} limit {Most}", stop);

    /// <summary>Returns the lots on the shelf whose last day is on or before a day.</summary>
    public Task<List<Lot>> LeftUntil(LocalDate day, CancellationToken stop) =>
        work.List<Lot>($"{Rows} and l.shelf > 0 and {LastDay} <= {day} order by {FirstOut} limit {Most}", stop);

    public Task<List<Lot>> OfItem(FoodItemId item, CancellationToken stop) =>
        work.List<Lot>($"{Rows} and l.item_id = {item} and l.shelf + l.packed > 0 order by {FirstOut} limit {Most}", stop);

    public Task<List<Lot>> OfDonation(DonationId donation, CancellationToken stop) =>
        work.List<Lot>($"{Rows} and l.donation_id = {donation} order by l.id limit {Most}", stop);

    public Task<Lot?> Find(LotId id, CancellationToken stop) => work.Find<Lot>($"{Rows} and l.id = {id}", stop);

    /// <summary>Returns the lots that may be given on a day, and locks them until the transaction ends.</summary>
    public async Task<List<Lot>> Hold(LocalDate day, CancellationToken stop)
    {
        await work.List<LotId>(
            $"select id from foodbank.lot where community_id = {work.Community} and shelf > 0 order by id for update",
            stop
        );
        return (await work.List<Lot>($"{Rows} and l.shelf > 0 order by {FirstOut}", stop)).FindAll(l => l.MayBeGivenOn(day));
    }

    public async Task<LotId> Add(DonationId donation, LotForm said, int amount, PersonId? by, CancellationToken stop)
    {
        var id = Id.New<LotId>(clock);
        await work.Do(
            $"""
            insert into foodbank.lot (community_id, id, donation_id, item_id, date_kind, expires_on, place)
            values ({work.Community}, {id}, {donation}, {said.Item}, {said.DateKind}, {said.ExpiresOn}, {said.Place})
            """,
            stop
        );
        await Move(MovementKind.In, [(id, amount)], null, by, stop);
        return id;
    }

    public Task Describe(LotId id, DateKind kind, LocalDate? expiresOn, string? place, CancellationToken stop) =>
        work.Do(
            $"""
            update foodbank.lot set date_kind = {kind}, expires_on = {expiresOn}, place = {place}
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    public Task<List<Movement>> Ledger(LotId id, CancellationToken stop) =>
        work.List<Movement>(
            $"""
            select id, kind, shelf, packed, reason, note, distribution_id as distribution, at, by_person as by from foodbank.movement
            where community_id = {work.Community} and lot_id = {id} order by id desc limit {Most}
            """,
            stop
        );

    /// <summary>Removes units from the shelf as thrown away.</summary>
    /// <returns>False if there are too few units, for example because someone else just took them.</returns>
    public Task<bool> Throw(LotId id, int units, WasteReason reason, string? note, PersonId? by, CancellationToken stop) =>
        InStock(
            $"""
            insert into foodbank.movement (community_id, id, lot_id, kind, shelf, packed, reason, note, at, by_person)
            values ({work.Community}, {Id.New<MovementId>(
                clock
            )}, {id}, {MovementKind.Thrown}, {-units}, 0, {reason}, {note}, {clock.Now}, {by})
            """,
            stop
        );

    /// <summary>Corrects the amount on the shelf. Locks the lot, so that units taken at the same time aren't counted twice.</summary>
    /// <returns>False if it was correct already.</returns>
    public async Task<bool> Count(LotId id, int counted, string? note, PersonId? by, CancellationToken stop) =>
        await work.Do(
            $"""
            with held as (select shelf from foodbank.lot where community_id = {work.Community} and id = {id} for update)
            insert into foodbank.movement (community_id, id, lot_id, kind, shelf, packed, note, at, by_person)
            select {work.Community}, {Id.New<MovementId>(
                clock
            )}, {id}, {MovementKind.Counted}, {counted} - held.shelf, 0, {note}, {clock.Now}, {by}
            from held where held.shelf <> {counted}
            """,
            stop
        ) == 1;

    /// <summary>Moves units of several lots by a kind of movement.</summary>
    /// <returns>False if a lot has too few units.</returns>
    public Task<bool> Move(
        MovementKind kind,
        IReadOnlyCollection<(LotId Lot, int Units)> what,
        DistributionId? at,
        PersonId? by,
        CancellationToken stop
    )
    {
        var (shelf, packed) = kind switch
        {
            MovementKind.In => (1, 0),
            MovementKind.Packed => (-1, 1),
            MovementKind.Unpacked => (1, -1),
            MovementKind.Given => (0, -1),
            MovementKind.TakenBack => (0, 1),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "It says more than an amount."),
        };
        // In a fixed order, so that two concurrent moves of the same lots can't deadlock.
        var all = what.GroupBy(w => w.Lot).Select(g => (Lot: g.Key, Units: g.Sum(w => w.Units))).OrderBy(w => w.Lot.Value).ToList();
        return all.Count == 0
            ? Task.FromResult(true)
            : InStock(
                $"""
                insert into foodbank.movement (community_id, id, lot_id, kind, shelf, packed, distribution_id, at, by_person)
                select {work.Community}, m.id, m.lot, {kind}, {shelf} * m.units, {packed} * m.units, {at}, {clock.Now}, {by}
                from unnest({all.Select(_ => clock.NewKey())}::uuid[], {all.Select(m => m.Lot)}::uuid[], {all.Select(m =>
                    m.Units
                )}::int[]) as m (id, lot, units) order by m.lot
                """,
                stop
            );
    }

    private async Task<bool> InStock(Statement movement, CancellationToken stop)
    {
        try
        {
            await work.Do(movement, stop);
            return true;
        }
        catch (PostgresException short_) when (short_.ConstraintName is "shelf_never_below_zero" or "packed_never_below_zero")
        {
            return false;
        }
    }

    internal static Sql LastDay => new("(l.expires_on + case when l.date_kind = 'best_before' then i.grace_days else 0 end)");

    private static Sql FirstOut =>
        new("l.expires_on + case when l.date_kind = 'best_before' then i.grace_days else 0 end nulls last, l.id");

    /// <summary>The SQL for the size of one unit where units of several items are added up or shared out: 1 for counted food, the grams of a portion for weighed food.</summary>
    internal static Sql Step => new("case when i.unit = 'weight' then i.grams else 1 end");

    private Statement Rows =>
        $"""
            select l.id, l.donation_id as donation, l.item_id as item, i.name_zh as item_name_zh, i.name_en as item_name_en, i.unit, i.kind,
              i.contains, l.date_kind, l.expires_on, {LastDay} as last_day, l.place, l.shelf, l.packed,
              {Step} as step
            from foodbank.lot l join foodbank.item i on i.community_id = l.community_id and i.id = l.item_id
            where l.community_id = {work.Community}
            """;
}
