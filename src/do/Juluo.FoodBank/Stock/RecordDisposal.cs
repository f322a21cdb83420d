namespace Juluo.FoodBank;

/// <summary>POST /food-bank/lots/{id}/disposals — records that units of a lot were thrown away, with the reason, which donors see.</summary>
[Post("/food-bank/lots/{id}/disposals", Requires.SignIn, Scope = FoodBankRights.Work, Form = typeof(ShowLot), Say = "foodbank.thrown")]
internal sealed class RecordDisposal(UnitOfWork work, Clock clock) : CrewSlice<RecordDisposal.Input, Done>(work)
{
    /// <param name="Amount">The units, or kilograms for weighed food.</param>
    public sealed record Input(
        LotId Id,
        [Required] [property: AlsoNumber] string? Amount = null,
        [Required] WasteReason? Reason = null,
        [Length(Lot.MostNote)] string? Note = null
    );

    protected override async Task<Outcome<Done>> Act(Input input, Caller caller, CancellationToken stop)
    {
        var store = new LotStore(Work, clock);
        if (await store.Find(input.Id, stop) is not { } lot)
            return new NotFound();
        var note = FormText.Some(input.Note);
        var wrong = new List<Error>();
        var (amount, no) = LotForm.ReadAmount(input.Amount, lot.Unit, "amount", 1);
        if (no is StockErrors.OutOfRange || amount > lot.Shelf)
            wrong.Add(lot.Unit == FoodUnit.Weight ? new StockErrors.NotSoHeavy(lot.Shelf / 1000m) : new StockErrors.NotSoMuch(lot.Shelf));
        else if (no is not null)
            wrong.Add(no);
        if (input.Reason is null)
            wrong.Add(new Missing("reason"));
        else if (!Enum.IsDefined(input.Reason.Value))
            wrong.Add(new NotOffered("reason"));
        if (wrong.Count > 0)
            return wrong;
        return await store.Throw(lot.Id, amount!.Value, input.Reason!.Value, note, caller.Self, stop)
            ? Done.It
            : new StockErrors.TakenMeanwhile();
    }
}
