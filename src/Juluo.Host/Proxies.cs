using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Juluo.Host;

/// <summary>The trusted proxies, whose headers determine a request's origin and whether it used https: those on this machine, and those in <c>Juluo:Proxies</c>.</summary>
public static class Proxies
{
    /// <param name="named">Addresses and networks, e.g. <c>10.2.0.4 172.18.0.0/16</c>.</param>
    public static Action<ForwardedHeadersOptions> Believed(string? named)
    {
        var networks = (named ?? "")
            .Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(n =>
                IPAddress.TryParse(n, out var one) ? new IPNetwork(one, one.GetAddressBytes().Length * 8)
                : IPNetwork.TryParse(n, out var many) ? many
                : throw new InvalidOperationException(
                    $"Juluo:Proxies: “{n}” is neither an address nor a network; write it as 10.2.0.4 or 172.18.0.0/16."
                )
            )
            .ToList();
        return options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            if (networks.Count == 0)
                return;
            networks.ForEach(options.KnownIPNetworks.Add);
            options.ForwardLimit = null; // any number of trusted proxies
        };
    }
}
