namespace Juluo.Pictures;

/// <summary>Job: deletes replaced and removed covers and logos of the community a day later, until when they can be restored.</summary>
[Named("pictures.purge-face-pictures")]
internal sealed class PurgePublicPagePictures(PublicPagePictures pictures, IFileStore files) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        await pictures.Cover.Purge(files, stop);
        await pictures.Logo.Purge(files, stop);
    }
}
