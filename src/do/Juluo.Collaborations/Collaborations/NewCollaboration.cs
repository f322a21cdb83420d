namespace Juluo.Collaborations;

/// <summary>GET /collaborations/new — shows the form that begins a collaboration. With <c>agency</c>, that agency is selected.</summary>
[Get("/collaborations/new", CollaborationRights.Begin, Page = typeof(NewCollaborationPage))]
public sealed class NewCollaboration(OrganisationsFacade organisations, Clock clock)
    : Slice<NewCollaboration.Input, NewCollaboration.Output>
{
    public sealed record Input(OrganisationId? Agency = null);

    /// <param name="Agencies">The agencies in the community's directory.</param>
    /// <param name="Agency">The selected agency; null if there is none.</param>
    /// <param name="Side">The caller's likely side: the agency's for people who work in one and for public servants.</param>
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

/// <summary>The name of an agency.</summary>
public sealed record AgencyName(OrganisationId Id, LocalizedText Name);
