namespace Juluo.Wifi;

/// <summary>The network of a site, as far as it asks here.</summary>
/// <param name="Works">Whether its secret has not been revoked.</param>
/// <param name="HeardAt">When its RADIUS server last asked.</param>
public sealed record Wifi(SiteId Site, bool Works, Instant MadeAt, Instant? HeardAt)
{
    /// <summary>Of a network that people use every day; after so long without a question something is wrong.</summary>
    public static readonly Duration Silence = Duration.FromDays(3);
}
