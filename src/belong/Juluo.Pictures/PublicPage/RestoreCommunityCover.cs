namespace Juluo.Pictures;

/// <summary>POST /settings/face/cover/{change}/restoration — restores the cover of the community as it was before its last change.</summary>
[Post(
    "/settings/face/cover/{change}/restoration",
    "web.settings",
    Form = typeof(ShowPublicPageSettings),
    Then = "#cover",
    Say = "pictures.cover.restored"
)]
internal sealed class RestoreCommunityCover(PublicPagePictures pictures) : Slice<RestoreCommunityCover.Input, Done>
{
    public sealed record Input(CoverId Change);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        pictures.Cover.Restore(input.Change, stop);
}
