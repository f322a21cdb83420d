namespace Juluo.Delivery;

/// <summary>The networks that requests to typed addresses may reach in addition to the public internet.</summary>
/// <param name="Allowed"><c>Webhooks:AllowedNetworks</c>, e.g. <c>10.2.0.0/16 fd00:12::/48</c>: internal networks that the operator allows.</param>
/// <param name="Development">True to also allow this machine and plain http.</param>
public sealed record OutboundHttpSettings(IReadOnlyList<IPNetwork> Allowed, bool Development)
{
    public static OutboundHttpSettings Read(IConfiguration configuration, bool development) =>
        new(
            [
                .. (configuration["Webhooks:AllowedNetworks"] ?? "")
                    .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
                    .Select(n =>
                        IPNetwork.TryParse(n, out var network)
                            ? network
                            : throw new InvalidOperationException(
                                $"Webhooks:AllowedNetworks: “{n}” is no network; write it as 10.2.0.0/16."
                            )
                    ),
            ],
            development
        );

    /// <param name="plain">True for http, which others on the way could read: allowed in internal networks only.</param>
    public bool May(IPAddress address, bool plain)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return (PublicNetwork.Contains(address) && (!plain || Development))
            || Allowed.Any(n => n.Contains(address))
            || (Development && IPAddress.IsLoopback(address));
    }

    /// <summary>Checks an address without resolving its name; the resolved address is checked when connecting.</summary>
    public Error? Check(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || url.Length > 2000 || uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
            return new OutboundAddressErrors.NoAddress();
        var plain = uri.Scheme == Uri.UriSchemeHttp;
        // In internal networks, names are often short and use http; the resolved address is checked when connecting.
        var within = Development || Allowed.Count > 0;
        if (uri.Scheme != Uri.UriSchemeHttps && !(plain && within))
            return new OutboundAddressErrors.NotHttps();
        if (HostOf(uri) is not { } host)
            return new OutboundAddressErrors.NoAddress();
        if (
            IPAddress.TryParse(host, out var address)
                ? !May(address, plain)
                : !within && (host == "localhost" || !host.Contains('.', StringComparison.Ordinal))
        )
            return new OutboundAddressErrors.NotPublic();
        return null;
    }

    /// <summary>Returns the host as in DNS; null for an invalid name (RFC 5891), which Uri detects only here.</summary>
    private static string? HostOf(Uri uri)
    {
        try
        {
            return uri.IdnHost.TrimEnd('.');
        }
        catch (UriFormatException)
        {
            return null;
        }
    }
}
