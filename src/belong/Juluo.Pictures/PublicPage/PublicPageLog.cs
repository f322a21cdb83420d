namespace Juluo.Pictures;

/// <summary>The log of changes of one picture of the community. Each change also updates the current picture, which pages read.</summary>
internal sealed class PublicPageLog(UnitOfWork work, CoverStore log, string part, Func<PublicPagePicture?, CancellationToken, Task> show)
{
    public Task<Cover?> Find(CancellationToken stop) => log.Find(Here, stop);

    public async Task<Created<CoverId>> Put(Cover picture, CancellationToken stop)
    {
        var change = await log.Put(Here, picture, stop);
        await show(Shown(picture), stop);
        return new(change);
    }

    public async Task<Outcome<Created<CoverId>>> Remove(CancellationToken stop)
    {
        var change = await log.Remove(Here, stop);
        if (!change.Failed)
            await show(null, stop);
        return change;
    }

    public async Task<Outcome<Done>> Restore(CoverId change, CancellationToken stop)
    {
        var restored = await log.Restore(Here, change, stop);
        if (!restored.Failed)
            await show(Shown(await Find(stop)), stop);
        return restored;
    }

    public Task Purge(IFileStore files, CancellationToken stop) => log.Purge(files, stop);

    private Guid Here => work.Community.Id.Value;

    // URLs contain the community, as people and search engines may request them at another host.
    private PublicPagePicture? Shown(Cover? picture) =>
        picture is null ? null : new(Path(picture.Key), Path(picture.SmallKey), picture.Words);

    private string Path(string key) => $"/face/{part}/{key}?{Community.Query}={work.Community.Slug}";
}
