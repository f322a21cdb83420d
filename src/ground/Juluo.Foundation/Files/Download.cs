namespace Juluo.Foundation;

/// <summary>The output of a slice that responds with a file.</summary>
/// <param name="Write">Writes the content as a stream, without buffering it in memory.</param>
public sealed record Download(string Name, string ContentType, Func<Stream, CancellationToken, Task> Write)
{
    /// <summary>The entity tag, so that a client that polls learns that nothing has changed (RFC 9110 §8.8.3); null to send the content each time.</summary>
    public string? Tag { get; init; }

    /// <summary>Returns a stored file as a download; the file is opened only when the response is written.</summary>
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
