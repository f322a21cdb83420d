namespace Juluo.Wifi;

/// <summary>The network of a site that authenticates here.</summary>
/// <param name="Works">True unless its secret was revoked.</param>
/// <param name="HeardAt">The time of the last request by its RADIUS server; null if never.</param>
public sealed record Wifi(SiteId Site, bool Works, Instant MadeAt, Instant? HeardAt)
{
    /// <summary>The time without requests after which a network is reported as silent: a network in daily use is then likely to have a fault.</summary>
    public static readonly Duration Silence = Duration.FromDays(3);
}
