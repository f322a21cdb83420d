namespace Juluo.Channels;

/// <summary>A way in for a program elsewhere, which writes into one channel. Its address is its key, and only a hash of that is kept.</summary>
/// <param name="Name">What stands beside its messages when they name no author.</param>
public sealed record Bridge(BridgeId Id, string Name, PersonId? MadeBy, Instant MadeAt, Instant? UsedAt)
{
    public const int MostName = 60;
    public const int MostAuthor = 80;

    /// <summary>Of one channel.</summary>
    public const int Most = 10;
}
