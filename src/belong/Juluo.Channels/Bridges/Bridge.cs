namespace Juluo.Channels;

/// <summary>A URL at which an external service can post into one channel. The URL is the credential; only a hash of it is stored.</summary>
/// <param name="Name">The name shown with its messages if they name no author.</param>
public sealed record Bridge(BridgeId Id, string Name, PersonId? MadeBy, Instant MadeAt, Instant? UsedAt)
{
    public const int MostName = 60;
    public const int MostAuthor = 80;

    /// <summary>The maximum number of incoming bridges in a channel; adding another fails with <see cref="BridgeErrors.TooMany"/>.</summary>
    public const int Most = 10;
}
