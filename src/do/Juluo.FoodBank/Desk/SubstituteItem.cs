namespace Juluo.FoodBank;

/// <summary>POST /food-bank/distributions/{id}/desk/{card}/substitutions — replaces an item in a parcel by another, for example on request or because of a torn bag.</summary>
[Post(
    "/food-bank/distributions/{id}/desk/{card}/substitutions",
    Requires.SignIn,
    Scope = FoodBankRights.Work,
    Form = typeof(ShowParcel),
    Say = "foodbank.substituted"
)]
internal sealed class SubstituteItem(UnitOfWork work, Clock clock) : CrewSlice<SubstituteItem.Input, Done>(work)
{
    /// <param name="Instead">The lot of which one unit is taken out, or null to only add.</param>
    /// <param name="With">The lot of which one unit is put in, or null to only take out.</param>
    public sealed record Input(DistributionId Id, FoodCardId Card, LotId? Instead = null, LotId? With = null);

    protected override async Task<Outcome<Done>> Act(Input input, Caller caller, CancellationToken stop)
    {
        var (store, parcels) = (new DistributionStore(Work, clock), new ParcelStore(Work, clock));
        if (await store.HoldAlone(input.Id, stop) is not { } one || await store.FindPickUp(one.Id, input.Card, stop) is not { } pickUp)
            return new NotFound();
        if (!one.Runs)
            return new DistributionErrors.Over();
        if (one.SharedAt is null)
            return new ParcelErrors.NotSharedYet(); // making up the parcels later would add to this one
        if (pickUp.GivenAt is not null)
            return new DistributionErrors.HasParcel();
        if (input is { Instead: null, With: null })
            return new Missing("with");
        if (input.Instead is { } old)
        {
            if ((await parcels.Portions(one.Id, input.Card, stop)).Find(p => p.Lot == old) is not { } portion)
                return new ParcelErrors.NotInParcel();
            await parcels.UnpackSome(one.Id, input.Card, old, Math.Min(portion.Step, portion.Units), caller.Self, stop);
        }

        if (input.With is not { } wished)
            return Done.It;
        if (await new LotStore(Work, clock).Find(wished, stop) is not { } lot || !lot.MayBeGivenOn(one.OnDay))
            return new NotOffered("with");
        if ((SharedLot.Bits(lot.Contains) & SharedLot.Bits(pickUp.Card.Avoids)) != 0)
            return new ParcelErrors.DoesNotSuit();
        return await parcels.Pack(one.Id, [new(input.Card, lot.Id, Math.Max(1, Math.Min(lot.Step, lot.Shelf)))], caller.Self, stop)
            ? Done.It
            : new ParcelErrors.NotSoMuch(lot.Shelf);
    }
}
