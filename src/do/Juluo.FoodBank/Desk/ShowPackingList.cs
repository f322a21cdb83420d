namespace Juluo.FoodBank;

/// <summary>GET /food-bank/distributions/{id}/packing — shows a packing list to print: the contents of each parcel, by slot and number, and total amounts to fetch from each place.</summary>
[Get("/food-bank/distributions/{id}/packing", Requires.SignIn, Scope = FoodBankRights.Work, Page = typeof(PackingListPage))]
public sealed class ShowPackingList(UnitOfWork work, Clock clock, Sites sites)
    : CrewSlice<ShowPackingList.Input, ShowPackingList.Output>(work)
{
    public sealed record Input(DistributionId Id);

    public sealed record Parcel(PickUp PickUp, IReadOnlyList<Portion> Portions);

    /// <param name="Fetch">The total needed of each lot, by place.</param>
    public sealed record Output(Distribution Distribution, Site Site, IReadOnlyList<Parcel> Parcels, IReadOnlyList<Portion> Fetch);

    protected override async Task<Outcome<Output>> Act(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DistributionStore(Work, clock);
        if (await store.Find(input.Id, stop) is not { } one)
            return new NotFound();
        var portions = await new ParcelStore(Work, clock).Portions(one.Id, null, stop);
        var of = portions.ToLookup(p => p.Card);
        return new Output(
            one,
            (await sites.All(stop)).First(s => s.Id == one.Site),
            [.. (await store.PickUps(one.Id, stop)).Select(p => new Parcel(p, [.. of[p.Card.Id]]))],
            [
                .. portions
                    .GroupBy(p => p.Lot)
                    .Select(g => g.First() with { Card = default, Units = g.Sum(p => p.Units) })
                    .OrderBy(p => p.Place is null)
                    .ThenBy(p => p.Place, StringComparer.Ordinal)
                    .ThenBy(p => p.Kind)
                    .ThenBy(p => p.Name.Zh, StringComparer.Ordinal),
            ]
        );
    }
}
