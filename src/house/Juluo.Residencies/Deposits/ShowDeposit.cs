namespace Juluo.Residencies;

/// <summary>GET /deposits/{id} — shows a deposit, its ledger, and what can be recorded in it.</summary>
[Get("/deposits/{id}", SpacesModule.Reception, Page = typeof(DepositPage))]
public sealed class ShowDeposit(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<ShowDeposit.Input, ShowDeposit.Output>
{
    public sealed record Input(DepositId Id);

    public sealed record Output(
        Deposit Deposit,
        IReadOnlyList<DepositEntry> Entries,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        bool MayReview,
        LocalDate Today
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DepositStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } deposit)
            return new NotFound();
        var entries = await store.Entries(deposit.Id, stop);
        return new Output(
            deposit,
            entries,
            await people.Named([deposit.Person, .. entries.Select(e => e.By).OfType<PersonId>()], stop),
            caller.May(ResidenciesModule.Review),
            clock.Today(caller.Community.Zone)
        );
    }
}
