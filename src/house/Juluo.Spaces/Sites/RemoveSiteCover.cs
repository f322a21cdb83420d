namespace Juluo.Spaces;

/// <summary>POST /sites/{id}/cover/removal — a site has no picture any more; for a day it can come back.</summary>
[Post(
    "/sites/{id}/cover/removal",
    SpacesModule.Manage,
    Form = typeof(ShowSiteSettings),
    Then = "/sites/{id}/settings#cover",
    Say = "pictures.cover.removed",
    Undo = "/sites/{id}/cover/{Id}/restoration"
)]
internal sealed class RemoveSiteCover(UnitOfWork work, Clock clock) : Slice<RemoveSiteCover.Input, Created<CoverId>>
{
    public sealed record Input(SiteId Id);

    public override Task<Outcome<Created<CoverId>>> Handle(Input input, Caller caller, CancellationToken stop) =>
        SiteCovers.Store(work, clock).Remove(input.Id.Value, stop);
}
