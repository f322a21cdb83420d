namespace Juluo.FoodBank;

/// <summary>POST /food-bank/lots/{id}/disposals — writes down that units of a lot were thrown away, and why. Donors read the reason.</summary>
[Post(
    "/food-bank/lots/{id}/disposals",
    Requires.SignIn,
    Scope = FoodBankRights.Work,
    Form = typeof(ShowLot),
    Then = "/food-bank/lots/{id}",
    Say = "foodbank.thrown"
)]
internal sealed class ThrowAway(UnitOfWork work, Clock clock) : CrewSlice<ThrowAway.Input, Done>(work)
{
    public sealed record Input(LotId Id, int? Amount = null, WasteReason? Reason = null, string? Note = null);

    protected override async Task<Outcome<Done>> Act(Input input, Caller caller, CancellationToken stop)
    {
        var store = new LotStore(Work, clock);
        if (await store.Find(input.Id, stop) is not { } lot)
            return new NotFound();
        var note = FormText.Some(input.Note);
        List<Error> wrong = [.. FormText.Check("note", note, Lot.MostNote)];
        if (input.Amount is null)
            wrong.Add(new Missing("amount"));
        else if (input.Amount < 1 || input.Amount > lot.Shelf)
            wrong.Add(new StockErrors.NotSoMuch(lot.Shelf));
        if (input.Reason is null)
            wrong.Add(new Missing("reason"));
        else if (!Enum.IsDefined(input.Reason.Value))
            wrong.Add(new NotOffered("reason"));
        if (wrong.Count > 0)
            return wrong;
        return await store.Throw(lot.Id, input.Amount!.Value, input.Reason!.Value, note, caller.Self, stop)
            ? Done.It
            : new StockErrors.TakenMeanwhile();
    }
}
