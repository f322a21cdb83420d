namespace Juluo.Foundation;

/// <summary>Stores files in a folder with one subfolder per community. A file is complete or absent: it is written to a temporary name, flushed, and renamed.</summary>
public sealed class DiskFileStore(string root, Clock clock) : IFileStore
{
    public async Task<string> Keep(CommunityId community, Stream content, CancellationToken stop)
    {
        HeldLock.Refuse("storing a file");
        var folder = Directory.CreateDirectory(Path.Combine(root, community.ToString())).FullName;
        var key = clock.NewKey().ToString("N");
        var aside = Path.Combine(folder, key + ".part");
        await using (var file = new FileStream(aside, FileMode.CreateNew))
        {
            await content.CopyToAsync(file, stop);
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, Path.Combine(folder, key));
        return key;
    }

    public Task<Stream> Open(CommunityId community, string key, CancellationToken stop) =>
        Task.FromResult<Stream>(File.OpenRead(PathOf(community, key)));

    public Task Remove(CommunityId community, string key, CancellationToken stop)
    {
        HeldLock.Refuse("removing a file");
        File.Delete(PathOf(community, key));
        return Task.CompletedTask;
    }

    private string PathOf(CommunityId community, string key) =>
        Guid.TryParseExact(key, "N", out _)
            ? Path.Combine(root, community.ToString(), key)
            : throw new FileNotFoundException("No such file.");
}
