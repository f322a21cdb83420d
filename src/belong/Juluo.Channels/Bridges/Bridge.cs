namespace Juluo.Channels;

/// <summary>An address at which a program elsewhere posts into one channel. The address is its key, and only a hash of it is stored.</summary>
/// <param name="Name">The name beside its messages when they name no author.</param>
public sealed record Bridge(BridgeId Id, string Name, PersonId? MadeBy, Instant MadeAt, Instant? UsedAt)
{
    public const int MostName = 60;
    public const int MostAuthor = 80;

    /// <summary>Of one channel.</summary>
    public const int Most = 10;
}
