namespace Juluo.FoodBank;

/// <summary>Makes up parcels from the lots that may be given on the day, by <see cref="FairShares"/>.</summary>
internal sealed class Packing(UnitOfWork work, Clock clock)
{
    private const int UsualWeight = 200;
    private readonly LotStore lots = new(work, clock);
    private readonly ParcelStore parcels = new(work, clock);

    /// <summary>Makes up parcels for all households with a slot. The share of those expected without a slot stays on the shelf.</summary>
    public async Task<IReadOnlyList<Shortage>> MakeParcels(
        Distribution at,
        IReadOnlyCollection<PickUp> pickUps,
        PersonId by,
        CancellationToken stop
    )
    {
        var plan = await new PlanStore(work).Plan(stop);
        var households = InTurn(at.Id, [.. pickUps.Select(p => p.Card.AsShared(plan))]);
        var usual = Middle(households);
        var held = await lots.Hold(at.OnDay, stop);
        var (portions, shortages) = FairShares.Share(
            [.. held.Select(l => l.AsShared())],
            [.. households, .. Expected(at.WalkIns, usual)],
            plan
        );
        var real = households.Select(h => h.Card).ToHashSet();
        if (!await parcels.Pack(at.Id, InLedger(portions.Where(p => real.Contains(p.Card)), held), by, stop))
            throw new InvalidOperationException("The lots are held: no one can have taken of them.");
        return shortages;
    }

    /// <summary>
    /// Makes up a parcel for a household that came after the others' parcels were made up, from the remaining stock. It gets no more than leaves an equal share for each household
    /// still expected.
    /// </summary>
    public async Task PackFor(Distribution at, FoodCard card, PersonId? by, CancellationToken stop)
    {
        var store = new DistributionStore(work, clock);
        if ((await parcels.Portions(at.Id, card.Id, stop)).Count > 0)
            return;
        var plan = await new PlanStore(work).Plan(stop);
        var without = (await store.PickUps(at.Id, stop)).Count(p => p.Slot is null);
        var held = await lots.Hold(at.OnDay, stop);
        var (portions, _) = FairShares.Share(
            [.. held.Select(l => l.AsShared())],
            [card.AsShared(plan), .. Expected(Math.Max(0, at.WalkIns - without), UsualWeight)],
            plan
        );
        await parcels.Pack(at.Id, InLedger(portions.Where(p => p.Card == card.Id), held), by, stop);
    }

    /// <summary>Converts portions to the ledger's units: grams for weighed food.</summary>
    private static SharedPortion[] InLedger(IEnumerable<SharedPortion> portions, IReadOnlyList<Lot> lots)
    {
        var steps = lots.ToDictionary(l => l.Id, l => l.Step);
        return [.. portions.Select(p => p with { Units = p.Units * steps[p.Lot] })];
    }

    /// <summary>Orders households differently for each distribution, so that a leftover unit doesn't always go to the same one.</summary>
    private static SharedHousehold[] InTurn(DistributionId at, SharedHousehold[] households) =>
        [
            .. households.OrderBy(
                h => Convert.ToHexString(SHA256.HashData([.. at.Value.ToByteArray(), .. h.Card.Value.ToByteArray()])),
                StringComparer.Ordinal
            ),
        ];

    private static IEnumerable<SharedHousehold> Expected(int count, int weight) =>
        Enumerable.Range(1, count).Select(i => new SharedHousehold(new(new Guid(i, 0, 0, new byte[8])), weight, 0));

    private static int Middle(SharedHousehold[] households) =>
        households.Length == 0 ? UsualWeight : households.Select(h => h.Weight).Order().ElementAt(households.Length / 2);
}
