namespace Juluo.People;

/// <summary>The cover and the logo of the community: each in a log of its own, and as it is now where every page reads it.</summary>
internal sealed class FacePictures(UnitOfWork work, Clock clock, CommunityFace face)
{
    public CoverStore Covers => new(work, clock, "people.community_cover", "of_community");

    public CoverStore Logos => new(work, clock, "people.community_logo", "of_community");

    public Task<Cover?> Cover(CancellationToken stop) => Covers.Find(Here, stop);

    public Task<Cover?> Logo(CancellationToken stop) => Logos.Find(Here, stop);

    public async Task<CoverId> PutCover(Cover? cover, CancellationToken stop)
    {
        var change = await Covers.Put(Here, cover, stop);
        await face.Cover(Shown("cover", cover), stop);
        return change;
    }

    public async Task<CoverId> PutLogo(Cover? logo, CancellationToken stop)
    {
        var change = await Logos.Put(Here, logo, stop);
        await face.Logo(Shown("logo", logo), stop);
        return change;
    }

    public async Task<bool> TakeCoverBack(CoverId change, CancellationToken stop)
    {
        if (!await Covers.TakeBack(Here, change, stop))
            return false;
        await face.Cover(Shown("cover", await Cover(stop)), stop);
        return true;
    }

    public async Task<bool> TakeLogoBack(CoverId change, CancellationToken stop)
    {
        if (!await Logos.TakeBack(Here, change, stop))
            return false;
        await face.Logo(Shown("logo", await Logo(stop)), stop);
        return true;
    }

    private Guid Here => work.Community.Id.Value;

    // The addresses name the community: whoever passes one on, and search engines, may ask at another host.
    private FacePicture? Shown(string part, Cover? cover) =>
        cover is null ? null : new(Path(part, cover.Key), Path(part, cover.SmallKey), cover.Words);

    private string Path(string part, string key) => $"/face/{part}/{key}?{Community.Query}={work.Community.Slug}";
}
