namespace Juluo.FoodBank;

/// <summary>POST /food-bank/donations/{id}/lots — adds a line to a donation: an item with its amount, day and place.</summary>
[Post(
    "/food-bank/donations/{id}/lots",
    Requires.SignIn,
    Scope = FoodBankRights.Work,
    Form = typeof(ShowDonation),
    Then = "#add",
    Say = "foodbank.lot.added"
)]
internal sealed class AddLot(UnitOfWork work, Clock clock) : CrewSlice<AddLot.Input, Created<LotId>>(work)
{
    public sealed record Input(DonationId Id) : LotForm;

    protected override async Task<Outcome<Created<LotId>>> Act(Input input, Caller caller, CancellationToken stop)
    {
        if (await new DonationStore(Work, clock).Find(input.Id, stop) is not { } donation)
            return new NotFound();
        var wrong = new List<Error>();
        await new FoodItemStore(Work, clock).Hold(stop);
        var item = input.Item is { } id ? await new FoodItemStore(Work, clock).Find(id, stop) : null;
        if (input.Item is not null && item is not { RetiredAt: null })
            wrong.Add(new NotOffered("item"));
        var amount = 0;
        if (item is not null && !string.IsNullOrWhiteSpace(input.Amount))
        {
            var read = LotForm.ReadAmount(input.Amount, item.Unit, "amount", 1);
            if (read.Wrong is { } no)
                wrong.Add(no);
            amount = read.Amount ?? 0;
        }

        return wrong.Count > 0
            ? wrong
            : new Created<LotId>(await new LotStore(Work, clock).Add(donation.Id, input, amount, caller.Self, stop));
    }
}
