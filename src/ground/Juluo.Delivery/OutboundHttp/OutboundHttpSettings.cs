using System.Net;
using Microsoft.Extensions.Configuration;

namespace Juluo.Delivery;

/// <summary>Where requests to addresses that people typed may go beside the public internet.</summary>
/// <param name="Allowed"><c>Webhooks:AllowedNetworks</c>, e.g. <c>10.2.0.0/16 fd00:12::/48</c>: networks of the house that its operator trusts such requests with.</param>
/// <param name="Development">This machine itself, and plain http.</param>
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

    /// <param name="plain">By http, which others on the way could read: within the networks of the house alone.</param>
    public bool May(IPAddress address, bool plain)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return (PublicNetwork.Contains(address) && (!plain || Development))
            || Allowed.Any(n => n.Contains(address))
            || (Development && IPAddress.IsLoopback(address));
    }

    /// <summary>What is wrong with an address, as far as it says so itself; what its name means is looked at when it is called.</summary>
    public Error? Check(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || url.Length > 2000 || uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
            return new OutboundAddressErrors.NoAddress();
        var plain = uri.Scheme == Uri.UriSchemeHttp;
        // In the networks of the house names are often short, and speak http; where one leads to is looked at with the call.
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

    /// <summary>As the name system knows it; null: a name that it cannot have (RFC 5891), of which Uri notices nothing before.</summary>
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
