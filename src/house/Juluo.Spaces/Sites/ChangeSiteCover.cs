namespace Juluo.Spaces;

/// <summary>POST /sites/{id}/cover — sets the cover picture of a site's page; without a file, changes the description of the current picture.</summary>
[Post(
    "/sites/{id}/cover",
    SpacesModule.Manage,
    Form = typeof(ShowSiteSettings),
    MostBytes = PhotoPress.MostBytes + 64 * 1024,
    PerMinute = 10,
    Then = "#cover",
    Say = "pictures.cover.saved",
    Undo = "/sites/{id}/cover/{Id}/restoration"
)]
[PictureField(CoverUpload.Field, Cover.Large, Cover.Small)]
internal sealed class ChangeSiteCover(UnitOfWork work, Sites sites, Clock clock, CoverUpload upload)
    : Slice<ChangeSiteCover.Input, Created<CoverId>>
{
    public sealed record Input(SiteId Id, LocalizedText? Words = null);

    public override async Task<Outcome<Created<CoverId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!(await sites.All(stop)).Exists(s => s.Id == input.Id))
            return new NotFound();
        return await upload.Change(SiteCovers.Store(work, clock), input.Id.Value, input.Words, stop);
    }
}
