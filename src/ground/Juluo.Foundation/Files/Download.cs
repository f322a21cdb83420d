namespace Juluo.Foundation;

/// <summary>A file as a slice's output.</summary>
/// <param name="Write">Writes the content; nothing is held in memory.</param>
public sealed record Download(string Name, string ContentType, Func<Stream, CancellationToken, Task> Write)
{
    /// <summary>What stands for the content, where a client that asks again and again is to learn that nothing has changed (RFC 9110 §8.8.3); null: it is sent each time.</summary>
    public string? Tag { get; init; }

    /// <summary>What is stored under a key.</summary>
    public static Download Stored(IFileStore files, CommunityId community, string key, string name, string contentType) =>
        new(
            name,
            contentType,
            async (to, stop) =>
            {
                await using var file = await files.Open(community, key, stop);
                await file.CopyToAsync(to, stop);
            }
        );
}
