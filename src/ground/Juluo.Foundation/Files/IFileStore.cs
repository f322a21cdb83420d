namespace Juluo.Foundation;

/// <summary>Where files are kept: a folder here, a bucket of an S3-compatible store elsewhere. Keys are ours, never a person's file name.</summary>
public interface IFileStore
{
    /// <returns>The key under which it can be opened again.</returns>
    Task<string> Keep(CommunityId community, Stream content, CancellationToken stop);

    /// <exception cref="FileNotFoundException">No such key in this community.</exception>
    Task<Stream> Open(CommunityId community, string key, CancellationToken stop);

    Task Remove(CommunityId community, string key, CancellationToken stop);
}
