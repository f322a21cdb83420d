using System.Net.Sockets;

namespace Juluo.Delivery;

/// <summary>
/// Recognises addresses of the public internet. All others (this machine, internal networks, a cloud's metadata service) must not be reachable by an address that a
/// person typed. Ranges: the IANA special-purpose registries, RFC 6890 and successors.
/// </summary>
internal static class PublicNetwork
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. (
            (string[])
                [
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23", // Teredo, ORCHID and other protocols
                    "2001:db8::/32",
                    "2002::/16", // 6to4: an IPv4 address within
                    "3fff::/20",
                ]
        ).Select(n => IPNetwork.Parse(n)),
    ];

    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    public static bool Contains(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        else if (Nat64.Contains(address))
            address = new IPAddress(address.GetAddressBytes()[12..]);
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && !Global6.Contains(address))
            return false;
        return !Array.Exists(NotPublic, n => n.Contains(address));
    }
}
