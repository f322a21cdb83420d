using System.Net.Sockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Routing;

namespace Juluo.Web;

/// <summary>
/// The key by which requests are counted: the account; a token that was valid a short while ago; else the address together with the route, so that no one can
/// exhaust another route, or the limits of signed-in people, for a whole building behind that address.
/// </summary>
internal static class CallerKey
{
    public static string Of(HttpContext http) =>
        Known(http)
        ?? $"{Network(http.Connection.RemoteIpAddress)} {http.Request.Method} {(http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText}";

    /// <summary>Returns the network of an unidentified caller, or null for an identified one.</summary>
    public static string? OfAddress(HttpContext http) => Known(http) is null ? Network(http.Connection.RemoteIpAddress) : null;

    /// <summary>Returns the client for resources that are limited across all routes.</summary>
    public static Client Client(HttpContext http) =>
        Known(http) is { } known ? new(known, IsKnown: true) : new(Network(http.Connection.RemoteIpAddress), IsKnown: false);

    /// <summary>Returns the IPv4 address, or the /64 network of an IPv6 address, which one customer usually has.</summary>
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
