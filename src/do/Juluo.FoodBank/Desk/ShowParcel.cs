namespace Juluo.FoodBank;

/// <summary>GET /food-bank/distributions/{id}/desk/{card} — shows a household's parcel for the day, or when it was given.</summary>
[Get("/food-bank/distributions/{id}/desk/{card}", Requires.SignIn, Scope = FoodBankRights.Work, Page = typeof(ParcelPage))]
public sealed class ShowParcel(UnitOfWork work, Clock clock, Sites sites) : CrewSlice<ShowParcel.Input, ShowParcel.Output>(work)
{
    public sealed record Input(DistributionId Id, FoodCardId Card);

    /// <param name="Others">The lots on the shelf that this household can have as substitutes.</param>
    /// <param name="Refusal">The error that prevents giving it, or null.</param>
    /// <param name="MayUndo">True if the parcel was given so recently that it can be taken back.</param>
    public sealed record Output(
        Distribution Distribution,
        Site Site,
        PickUp PickUp,
        IReadOnlyList<Portion> Portions,
        IReadOnlyList<Lot> Others,
        [property: System.Text.Json.Serialization.JsonIgnore] Error? Refusal,
        bool MayUndo
    );

    protected override async Task<Outcome<Output>> Act(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DistributionStore(Work, clock);
        if (await store.Find(input.Id, stop) is not { } one || await store.FindPickUp(one.Id, input.Card, stop) is not { } pickUp)
            return new NotFound();
        var portions = await new ParcelStore(Work, clock).Portions(one.Id, pickUp.Card.Id, stop);
        var avoids = SharedLot.Bits(pickUp.Card.Avoids);
        return new Output(
            one,
            (await sites.All(stop)).First(s => s.Id == one.Site),
            pickUp,
            portions,
            one.Runs && one.SharedAt is not null && pickUp.GivenAt is null
                ? (await new LotStore(Work, clock).Left(stop)).FindAll(l =>
                    l.Shelf > 0 && l.MayBeGivenOn(one.OnDay) && (SharedLot.Bits(l.Contains) & avoids) == 0
                )
                : [],
            pickUp.GivenAt is null ? GiveParcel.Refusal(one, pickUp, portions) : null,
            one.Runs && pickUp.GivenAt is { } at && clock.Now < at + TakeParcelBack.Within
        );
    }
}
