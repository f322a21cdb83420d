namespace Juluo.Foundation;

/// <summary>Storage for files: a local folder, or a bucket of an S3-compatible store. Keys are generated, never a person's file name.</summary>
public interface IFileStore
{
    /// <returns>The key for opening the file later.</returns>
    Task<string> Keep(CommunityId community, Stream content, CancellationToken stop);

    /// <exception cref="FileNotFoundException">No such key in this community.</exception>
    Task<Stream> Open(CommunityId community, string key, CancellationToken stop);

    Task Remove(CommunityId community, string key, CancellationToken stop);
}
