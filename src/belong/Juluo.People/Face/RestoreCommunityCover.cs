namespace Juluo.People;

/// <summary>POST /settings/face/cover/{change}/restoration — the cover of the community is as it was before its last change.</summary>
[Post(
    "/settings/face/cover/{change}/restoration",
    "web.settings",
    Form = typeof(ShowFaceSettings),
    Then = "/settings/face#cover",
    Say = "people.cover.restored"
)]
internal sealed class RestoreCommunityCover(FacePictures pictures) : Slice<RestoreCommunityCover.Input, Done>
{
    public sealed record Input(CoverId Change);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await pictures.TakeCoverBack(input.Change, stop) ? Done.It : new CoverErrors.NotTheLast();
}
