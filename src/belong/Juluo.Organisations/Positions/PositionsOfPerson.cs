namespace Juluo.Organisations;

/// <summary>Widget of a person's page: the organisations where the person works or worked, if the viewer may see them.</summary>
[Named("positions-of-person")]
[Widget(Dashboard.Person, "people.see", typeof(PositionsOfPersonWidget), 50)]
public sealed class PositionsOfPerson(UnitOfWork work, Clock clock, PeopleFacade people, WhoIsTied tied)
    : Slice<OfPerson, PositionsOfPerson.Output>
{
    public sealed record Output(IReadOnlyList<Held> Positions);

    public sealed record Held(OrganisationId Organisation, LocalizedText Name, string Title, LocalDate Since, LocalDate? Until);

    public override async Task<Outcome<Output>> Handle(OfPerson input, Caller caller, CancellationToken stop)
    {
        var positions = await new PositionStore(work, clock).Held(input.Id, stop);
        return positions.Count > 0 && await people.Shows(ProfileField.Positions, input.Id, caller, tied, stop)
            ? new Output([.. positions.Select(p => new Held(p.Organisation, p.At, p.Title, p.Since, p.Until))])
            : new NotFound();
    }
}
