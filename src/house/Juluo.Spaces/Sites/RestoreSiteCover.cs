namespace Juluo.Spaces;

/// <summary>POST /sites/{id}/cover/{change}/restoration — the cover of a site is as it was before its last change.</summary>
[Post(
    "/sites/{id}/cover/{change}/restoration",
    SpacesModule.Manage,
    Form = typeof(ShowSiteSettings),
    Then = "/sites/{id}/settings#cover",
    Say = "people.cover.restored"
)]
internal sealed class RestoreSiteCover(UnitOfWork work, Clock clock) : Slice<RestoreSiteCover.Input, Done>
{
    public sealed record Input(SiteId Id, CoverId Change);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await SiteCovers.Store(work, clock).TakeBack(input.Id.Value, input.Change, stop) ? Done.It : new CoverErrors.NotTheLast();
}
