namespace Juluo.FoodBank;

/// <summary>GET /food-bank/lots/{id} — shows a lot and its movements, with the forms to count it and record disposals.</summary>
[Get("/food-bank/lots/{id}", Requires.SignIn, Scope = FoodBankRights.Work, Page = typeof(LotPage))]
public sealed class ShowLot(UnitOfWork work, Clock clock, PeopleFacade people) : CrewSlice<ShowLot.Input, ShowLot.Output>(work)
{
    public sealed record Input(LotId Id);

    /// <param name="People">The people who made movements.</param>
    public sealed record Output(
        Lot Lot,
        IReadOnlyList<Movement> Movements,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        LocalDate Today
    );

    protected override async Task<Outcome<Output>> Act(Input input, Caller caller, CancellationToken stop)
    {
        var store = new LotStore(Work, clock);
        if (await store.Find(input.Id, stop) is not { } lot)
            return new NotFound();
        var ledger = await store.Ledger(lot.Id, stop);
        return new Output(
            lot,
            ledger,
            await people.Named([.. ledger.Select(m => m.By).OfType<PersonId>().Distinct()], stop),
            clock.Today(caller.Community.Zone)
        );
    }
}
