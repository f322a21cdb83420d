namespace Juluo.Organisations;

/// <summary>GET /organisations — lists the firms, studios, agencies and universities around the community.</summary>
[Get("/organisations", "people.see", Page = typeof(OrganisationsPage))]
public sealed class ListOrganisations(UnitOfWork work, Clock clock, ProfessionsFacade professions)
    : Slice<Nothing, ListOrganisations.Output>
{
    public sealed record Output(IReadOnlyList<OrganisationCard> Organisations, IReadOnlyList<ProfessionCard> Trades);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(await new OrganisationReader(work, clock, professions).All(stop), await professions.All(stop));
}
