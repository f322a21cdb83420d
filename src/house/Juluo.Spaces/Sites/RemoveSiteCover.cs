namespace Juluo.Spaces;

/// <summary>POST /sites/{id}/cover/removal — removes the cover of a site. It can be restored for a day.</summary>
[Post(
    "/sites/{id}/cover/removal",
    SpacesModule.Manage,
    Form = typeof(ShowSiteSettings),
    Then = "#cover",
    Say = "pictures.cover.removed",
    Undo = "/sites/{id}/cover/{Id}/restoration"
)]
internal sealed class RemoveSiteCover(UnitOfWork work, Clock clock) : Slice<RemoveSiteCover.Input, Created<CoverId>>
{
    public sealed record Input(SiteId Id);

    public override Task<Outcome<Created<CoverId>>> Handle(Input input, Caller caller, CancellationToken stop) =>
        SiteCovers.Store(work, clock).Remove(input.Id.Value, stop);
}
