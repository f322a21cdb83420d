namespace Juluo.Residencies;

/// <summary>GET /people/{id}/deposits — lists the deposits of a person, and shows the form to take another.</summary>
[Get("/people/{id}/deposits", SpacesModule.Reception, Page = typeof(DepositsOfPage))]
public sealed class ShowDepositsOf(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<ShowDepositsOf.Input, ShowDepositsOf.Output>
{
    public sealed record Input(PersonId Id);

    public sealed record Output(PersonCard Person, IReadOnlyList<Deposit> Deposits);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await people.Find(input.Id, stop) is { } person
            ? new Output(person, await new DepositStore(work, clock).Of(person.Id, stop))
            : new NotFound();
}
