using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;

namespace Juluo.Foundation;

/// <summary>
/// The address under which people outside reach the program; links in mails begin with it. <c>Juluo:Address</c> says it, else it is the address that
/// the program itself listens on. Never what a request claims, or a forged host name would end up in a mail.
/// </summary>
public sealed class PublicAddress(IServiceProvider services)
{
    private readonly string? configured = services.GetService<IConfiguration>()?["Juluo:Address"]?.TrimEnd('/');

    /// <summary>As it was configured; null: it was not, or cannot be read.</summary>
    public Uri? Configured => Uri.TryCreate(configured, UriKind.Absolute, out var own) ? own : null;

    /// <summary>Whether people reach the program by https, whatever a proxy in front of it says of a request.</summary>
    public bool IsHttps => configured?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Whether a host is the one that was configured, or lies under it: the installation's own, no matter who claims it.</summary>
    public bool IsOwn(string host) =>
        Uri.TryCreate(configured, UriKind.Absolute, out var own)
        && (
            string.Equals(host, own.Host, StringComparison.OrdinalIgnoreCase)
            || host.EndsWith("." + own.Host, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The whole address of a path; it means this community, no matter who follows it.</summary>
    public string Of(Community community, string path) => With($"{configured ?? Listening()}{path}", Community.Query, community.Slug);

    /// <summary>The address of a path for a mail: a page that is opened from it speaks the mail's language, unless the browser has chosen another here.</summary>
    public string Of(Community community, string path, string language) =>
        // A further language counts on pages that speak it.
        Languages.All.Contains(language) || Languages.Further.Contains(language)
            ? With(Of(community, path), Languages.Query, language)
            : Of(community, path);

    /// <summary>The one address of a public page, for search engines: at the community's own domain, if it has one, else as <see cref="Of(Community, string)"/>.</summary>
    public string Canonical(Community community, string path) =>
        community.Domain is { } domain ? $"https://{domain}{path}" : Of(community, path);

    /// <summary>The same in one language.</summary>
    public string Canonical(Community community, string path, string language) =>
        With(Canonical(community, path), Languages.Query, language);

    // Before the place on the page, to which an address may lead.
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
