using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Juluo.Foundation;

/// <summary>
/// The address under which people outside reach the program; links in emails begin with it. Configured as <c>Juluo:Address</c>, else the address that the program
/// listens on. Never taken from a request: a forged host name would end up in an email.
/// </summary>
public sealed class PublicAddress(IServiceProvider services)
{
    private readonly string? configured = services.GetService<IConfiguration>()?["Juluo:Address"]?.TrimEnd('/');

    /// <summary>The configured address; null if missing or invalid.</summary>
    public Uri? Configured => Uri.TryCreate(configured, UriKind.Absolute, out var own) ? own : null;

    /// <summary>True if the public address uses https, regardless of the scheme that a proxy forwards.</summary>
    public bool IsHttps => configured?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Checks if a host is the configured one or a subdomain of it: these belong to the installation, regardless of who claims them.</summary>
    public bool IsOwn(string host) =>
        Uri.TryCreate(configured, UriKind.Absolute, out var own)
        && (
            string.Equals(host, own.Host, StringComparison.OrdinalIgnoreCase)
            || host.EndsWith("." + own.Host, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Returns the full address of a path, with a parameter that fixes the community regardless of who opens it.</summary>
    public string Of(Community community, string path) => With($"{configured ?? Listening()}{path}", Community.Query, community.Slug);

    /// <summary>Returns the address of a path for an email: the page opens in the email's language, unless the browser has chosen another here.</summary>
    public string Of(Community community, string path, string language) =>
        // A further language counts on pages that support it.
        Languages.All.Contains(language) || Languages.Further.Contains(language)
            ? With(Of(community, path), Languages.Query, language)
            : Of(community, path);

    /// <summary>Returns the canonical address of a public page for search engines: on the community's own domain if it has one, else as <see cref="Of(Community, string)"/>.</summary>
    public string Canonical(Community community, string path) =>
        community.Domain is { } domain ? $"https://{domain}{path}" : Of(community, path);

    /// <summary>Returns the canonical address of a page in one language.</summary>
    public string Canonical(Community community, string path, string language) =>
        With(Canonical(community, path), Languages.Query, language);

    // Inserts a query parameter before the fragment.
    private static string With(string address, string key, string value)
    {
        var place = address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? at : address.Length;
        var between = address.AsSpan(0, place).Contains('?') ? '&' : '?';
        return $"{address.AsSpan(0, place)}{between}{key}={value}{address.AsSpan(place)}";
    }

    private string Listening()
    {
        var address =
            services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:5080";
        return address
            .Replace("//[::]", "//localhost", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
            .Replace("//+", "//localhost", StringComparison.Ordinal)
            .TrimEnd('/');
    }
}
