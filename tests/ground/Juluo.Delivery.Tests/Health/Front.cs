using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Juluo.Delivery.Tests;

/// <summary>The program at its public address, with the headers of a proxy in front of it.</summary>
internal sealed class Front : IAsyncDisposable
{
    private readonly WebApplication app;

    private Front(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    /// <param name="proxySays">The scheme that people used; null without a proxy.</param>
    public static async Task<Front> Open(string? proxySays, bool believed, X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(
                System.Net.IPAddress.Loopback,
                0,
                listen =>
                {
                    if (certificate is not null)
                        listen.UseHttps(certificate);
                }
            )
        );
        var app = builder.Build();
        app.Use(
            (http, next) =>
            {
                if (proxySays is not null)
                    (http.Request.Headers["X-Forwarded-For"], http.Request.Headers["X-Forwarded-Proto"]) = ("203.0.113.9", proxySays);
                return next(http);
            }
        );
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        if (!believed)
        {
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
            options.KnownProxies.Add(System.Net.IPAddress.Parse("203.0.113.1"));
        }

        app.UseForwardedHeaders(options);
        app.UseRouting();
        app.MapHealth(working: false);
        await app.StartAsync();
        return new(app);
    }

    /// <summary>A setting of the public address.</summary>
    public static IConfiguration At(string address) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Juluo:Address"] = address })
            .Build();

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
