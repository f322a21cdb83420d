namespace Juluo.Pictures;

/// <summary>Covers and logos of the community that stand no more can be brought back for a day; then they go.</summary>
[Named("pictures.purge-face-pictures")]
internal sealed class PurgeFacePictures(FacePictures pictures, IFileStore files) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        await pictures.Cover.Purge(files, stop);
        await pictures.Logo.Purge(files, stop);
    }
}
