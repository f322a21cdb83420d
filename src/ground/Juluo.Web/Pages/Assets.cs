using Microsoft.AspNetCore.Hosting;

namespace Juluo.Web.Pages;

/// <summary>Addresses of styles, scripts and icons, looked up in the manifest of the web build; they contain a hash of the content.</summary>
public sealed class Assets
{
    private readonly Dictionary<string, string> paths;

    public Assets(IWebHostEnvironment environment)
    {
        var manifest = Path.Combine(environment.WebRootPath ?? "wwwroot", "assets.json");
        paths = File.Exists(manifest)
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(manifest))!
            : new(StringComparer.Ordinal);
    }

    public string this[string name] => "/" + paths.GetValueOrDefault(name, $"assets/{name}").TrimStart('/');
}
