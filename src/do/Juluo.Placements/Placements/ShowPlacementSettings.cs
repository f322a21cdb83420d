namespace Juluo.Placements;

/// <summary>GET /placements/{id}/settings — shows the forms that change a placement and take it off the list.</summary>
[Get("/placements/{id}/settings", PlacementRights.TakePart, Page = typeof(PlacementSettingsPage))]
public sealed class ShowPlacementSettings(UnitOfWork work, Clock clock, OrganisationsFacade organisations)
    : Slice<ShowPlacementSettings.Input, ShowPlacementSettings.Output>
{
    public sealed record Input(PlacementId Id);

    public sealed record Output(Placement Placement, IReadOnlyList<OrganisationCard> Sponsors);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new PlacementStore(work, clock).Find(input.Id, caller, stop) is { } placement && PlacementRights.Of(placement, caller).Lead
            ? new Output(placement, await organisations.All(stop))
            : new NotFound();
}
