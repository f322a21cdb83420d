using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Routing;

namespace Juluo.Web;

/// <summary>
/// Whose requests are counted together: those of an account; of a token that was good a short while ago; else those that one address sends to one route, so that
/// no one can use up another route, or signed-in people, for the whole house behind that address.
/// </summary>
internal static class CallerKey
{
    public static string Of(HttpContext http) =>
        Known(http)
        ?? $"{Network(http.Connection.RemoteIpAddress)} {http.Request.Method} {(http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText}";

    /// <summary>The address of an unknown caller; null for a known one.</summary>
    public static string? OfAddress(HttpContext http) => Known(http) is null ? Network(http.Connection.RemoteIpAddress) : null;

    /// <summary>For whom what is scarce is counted, over all routes.</summary>
    public static Client Client(HttpContext http) =>
        Known(http) is { } known ? new(known, IsKnown: true) : new(Network(http.Connection.RemoteIpAddress), IsKnown: false);

    /// <summary>An address, or of IPv6 the /64 that one customer has whole.</summary>
    internal static string Network(IPAddress? address)
    {
        if (address is null)
            return "local";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return $"{new IPAddress(bytes)}/64";
    }

    private static string? Known(HttpContext http) =>
        BearerToken.Of(http) is { } token
            ? http.RequestServices.GetRequiredService<KnownTokens>().Has(token)
                ? $"token {Convert.ToHexString(token.Hash)}"
                : null
            : http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account
                ? $"account {account}"
                : null;
}
