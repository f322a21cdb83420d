namespace Juluo.FoodBank;

/// <summary>POST /food-bank/donations/{id}/lots — adds a line to a donation: an item, its amount, its day and its place.</summary>
[Post(
    "/food-bank/donations/{id}/lots",
    Requires.SignIn,
    Scope = FoodBankRights.Work,
    Form = typeof(ShowDonation),
    Then = "/food-bank/donations/{id}#add",
    Say = "foodbank.lot.added"
)]
internal sealed class AddLot(UnitOfWork work, Clock clock) : CrewSlice<AddLot.Input, Created<LotId>>(work)
{
    public sealed record Input(DonationId Id) : LotForm;

    protected override async Task<Outcome<Created<LotId>>> Act(Input input, Caller caller, CancellationToken stop)
    {
        if (await new DonationStore(Work, clock).Find(input.Id, stop) is not { } donation)
            return new NotFound();
        var said = input with { Place = FormText.Some(input.Place) };
        var wrong = said.Check();
        if (said.Item is { } item && await new FoodItemStore(Work, clock).Find(item, stop) is not { RetiredAt: null })
            wrong.Add(new NotOffered("item"));
        return wrong.Count > 0 ? wrong : new Created<LotId>(await new LotStore(Work, clock).Add(donation.Id, said, caller.Self, stop));
    }
}
