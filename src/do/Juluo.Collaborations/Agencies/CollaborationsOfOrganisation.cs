namespace Juluo.Collaborations;

/// <summary>The widget on an agency's page with its collaborations.</summary>
[Named("collaborations-of-organisation")]
[Widget(OfOrganisation.Dashboard, CollaborationRights.See, typeof(CollaborationsOfOrganisationWidget), 10)]
public sealed class CollaborationsOfOrganisation(UnitOfWork work, Clock clock, OrganisationsFacade organisations)
    : Slice<OfOrganisation, CollaborationsOfOrganisation.Output>
{
    public sealed record Output(OrganisationId Organisation, IReadOnlyList<Collaboration> Collaborations, LocalDate Today);

    public override async Task<Outcome<Output>> Handle(OfOrganisation input, Caller caller, CancellationToken stop)
    {
        var those = (await new CollaborationStore(work, clock).All(caller, stop)).FindAll(c => c.Agency == input.Id);
        return those.Count == 0 && !(await organisations.Agencies(stop)).Exists(a => a.Id == input.Id)
            ? new NotFound()
            : new Output(input.Id, those, clock.Today(caller.Community.Zone));
    }
}
