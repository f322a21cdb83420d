namespace Juluo.Collaborations;

/// <summary>GET /collaborations/new — shows the form that begins a collaboration, with <c>agency</c> one with that agency.</summary>
[Get("/collaborations/new", CollaborationRights.Begin, Page = typeof(NewCollaborationPage))]
public sealed class NewCollaboration(OrganisationsFacade organisations, Clock clock)
    : Slice<NewCollaboration.Input, NewCollaboration.Output>
{
    public sealed record Input(OrganisationId? Agency = null);

    /// <param name="Agencies">The agencies that the community knows.</param>
    /// <param name="Agency">The one that is thought of.</param>
    /// <param name="Side">Where the caller stands as it seems: those who work in an agency on its side.</param>
    public sealed record Output(IReadOnlyList<AgencyName> Agencies, OrganisationId? Agency, CollaborationSide Side, LocalDate Today);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var agencies = (await organisations.Agencies(stop)).ConvertAll(a => new AgencyName(a.Id, a.Name));
        var works = (await organisations.Of(caller.Self, stop)).ConvertAll(o => o.Id);
        var mine = agencies.Find(a => works.Contains(a.Id))?.Id;
        var agency = agencies.Exists(a => a.Id == input.Agency) ? input.Agency : mine;
        return new Output(
            agencies,
            agency,
            mine is not null || caller.Roles.Contains(Role.PublicServant) ? CollaborationSide.Agency : CollaborationSide.Community,
            clock.Today(caller.Community.Zone)
        );
    }
}

/// <summary>An agency, by name.</summary>
public sealed record AgencyName(OrganisationId Id, LocalizedText Name);
