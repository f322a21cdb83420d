namespace Juluo.FoodBank;

/// <summary>POST /food-bank/lots/{id}/counts — sets the amount on the shelf to a count. The ledger records who did it.</summary>
[Post("/food-bank/lots/{id}/counts", Requires.SignIn, Scope = FoodBankRights.Work, Form = typeof(ShowLot), Say = "foodbank.counted")]
internal sealed class CountLot(UnitOfWork work, Clock clock) : CrewSlice<CountLot.Input, Done>(work)
{
    /// <param name="Counted">The units on the shelf, or kilograms for weighed food, without packed parcels.</param>
    public sealed record Input(
        LotId Id,
        [Required] [property: AlsoNumber] string? Counted = null,
        [Length(Lot.MostNote)] string? Note = null
    );

    protected override async Task<Outcome<Done>> Act(Input input, Caller caller, CancellationToken stop)
    {
        var store = new LotStore(Work, clock);
        if (await store.Find(input.Id, stop) is not { } lot)
            return new NotFound();
        var note = FormText.Some(input.Note);
        var wrong = new List<Error>();
        var (counted, no) = LotForm.ReadAmount(input.Counted, lot.Unit, "counted", 0);
        if (no is not null)
            wrong.Add(no);
        if (wrong.Count > 0)
            return wrong;
        return await store.Count(lot.Id, counted!.Value, note, caller.Self, stop) ? Done.It : new StockErrors.NothingToCorrect();
    }
}
