namespace Juluo.Collaborations;

/// <summary>
/// GET /collaborations/agencies/{organisation} — shows the page of an agency: its collaborations with the community, their people, exchanges and briefs. Visitors read what is public.
/// </summary>
[Get("/collaborations/agencies/{organisation}", Requires.Nothing, Page = typeof(AgencyPage))]
public sealed class ShowAgency(
    UnitOfWork work,
    Clock clock,
    PeopleFacade people,
    OrganisationsFacade organisations,
    ProjectsFacade projects
) : Slice<ShowAgency.Input, ShowAgency.Output>
{
    private const int MostExchanges = 8;

    public sealed record Input(OrganisationId Organisation);

    /// <param name="In">The people in running collaborations today, on either side; each once.</param>
    /// <param name="Exchanges">The latest exchanges.</param>
    /// <param name="Briefs">The briefs posted in the agency's name.</param>
    public sealed record Output(
        OrganisationId Organisation,
        LocalizedText Name,
        IReadOnlyList<Collaboration> Collaborations,
        IReadOnlyList<CollaborationPerson> In,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        IReadOnlyList<CollaborationExchange> Exchanges,
        int Exchanged,
        IReadOnlyList<Brief> Briefs,
        LocalDate Today,
        bool MayBegin,
        bool Visitor
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var member = caller.May(CollaborationRights.See);
        var those = (await new CollaborationStore(work, clock).All(caller, stop)).FindAll(c => c.Agency == input.Organisation);
        var listed = (await organisations.Agencies(stop)).Exists(a => a.Id == input.Organisation);
        if (those.Count == 0 && (!member || !listed) || await organisations.Named([input.Organisation], stop) is not [var named])
            return new NotFound();
        var ids = those.ConvertAll(c => c.Id);
        var members = (await new CollaborationPersonStore(work, clock).Of(ids, stop))
            .Where(m => m.LeftOn is null && (member || m.Named) && those.Exists(c => c.Id == m.Collaboration && c.EndedAt is null))
            .DistinctBy(m => (m.Person, m.Name))
            .OrderByDescending(m => m.Side)
            .ToList();
        var exchanges = await new ExchangeStore(work, clock).Of(ids, stop);
        return new Output(
            input.Organisation,
            named.Name,
            those,
            members,
            await people.Named([.. members.Select(m => m.Person).OfType<PersonId>().Distinct()], stop),
            [.. exchanges.Take(MostExchanges)],
            exchanges.Count,
            await projects.BriefsAskedBy([named.Name.Zh, named.Name.En], caller, stop),
            clock.Today(caller.Community.Zone),
            listed && caller.May(CollaborationRights.Begin),
            !member
        );
    }
}
