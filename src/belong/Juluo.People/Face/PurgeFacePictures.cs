namespace Juluo.People;

/// <summary>Covers and logos of the community that stand no more can be brought back for a day; then they go.</summary>
[Named("people.purge-face-pictures")]
internal sealed class PurgeFacePictures(FacePictures pictures, IFileStore files) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        await pictures.Covers.Purge(files, stop);
        await pictures.Logos.Purge(files, stop);
    }
}
