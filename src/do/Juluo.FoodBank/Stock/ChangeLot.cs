namespace Juluo.FoodBank;

/// <summary>POST /food-bank/lots/{id}/details — corrects the date and storage place of a lot.</summary>
[Post("/food-bank/lots/{id}/details", Requires.SignIn, Scope = FoodBankRights.Work, Form = typeof(ShowLot), Say = "foodbank.saved")]
internal sealed class ChangeLot(UnitOfWork work, Clock clock) : CrewSlice<ChangeLot.Input, Done>(work)
{
    public sealed record Input(
        LotId Id,
        DateKind DateKind = DateKind.BestBefore,
        LocalDate? ExpiresOn = null,
        [Length(Lot.MostPlace)] string? Place = null
    ) : IChecked
    {
        public IEnumerable<Error> Check(ZonedDateTime now) => LotForm.CheckDate(DateKind, ExpiresOn);
    }

    protected override async Task<Outcome<Done>> Act(Input input, Caller caller, CancellationToken stop)
    {
        var store = new LotStore(Work, clock);
        if (await store.Find(input.Id, stop) is not { } lot)
            return new NotFound();
        await store.Describe(lot.Id, input.DateKind, input.ExpiresOn, input.Place, stop);
        return Done.It;
    }
}
