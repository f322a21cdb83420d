namespace Juluo.Spaces;

/// <summary>POST /sites/{id}/cover/{change}/restoration — restores the cover of a site as it was before its last change.</summary>
[Post(
    "/sites/{id}/cover/{change}/restoration",
    SpacesModule.Manage,
    Form = typeof(ShowSiteSettings),
    Then = "#cover",
    Say = "pictures.cover.restored"
)]
internal sealed class RestoreSiteCover(UnitOfWork work, Clock clock) : Slice<RestoreSiteCover.Input, Done>
{
    public sealed record Input(SiteId Id, CoverId Change);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        SiteCovers.Store(work, clock).Restore(input.Id.Value, input.Change, stop);
}
