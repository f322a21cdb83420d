using Microsoft.AspNetCore.ResponseCompression;

namespace Juluo.Host;

/// <summary>Builds the web application, which serves the whole program on a port.</summary>
public static class WebProgram
{
    /// <param name="args">Standard .NET configuration, e.g. <c>--urls http://127.0.0.1:5080</c>.</param>
    /// <param name="connectionString">A database to which the schema has been applied.</param>
    /// <param name="time">The clock; tests and the demo provide their own.</param>
    /// <param name="adjust">Called last, to replace services in tests.</param>
    public static WebApplication Build(
        string[] args,
        string connectionString,
        TimeProvider time,
        Action<WebApplicationBuilder>? adjust = null
    )
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = args,
                ContentRootPath = AppContext.BaseDirectory,
                WebRootPath = Delivered("wwwroot", "src/Juluo.Host/wwwroot") ?? AppContext.BaseDirectory,
            }
        );
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1 << 20; // routes that accept more declare it
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        var files = builder.Configuration["Juluo:Files"] ?? Path.Combine(Commands.HostDatabase.DataFolder, "files");
        builder.Services.AddGround(Modules.App, connectionString, time, files).AddPages();
        // "off" for a process that only serves pages while others run the background work.
        var working = builder.Configuration["Juluo:Workers"] != "off";
        builder
            .Services.AddWorkers(builder.Configuration, new Juluo.Identity.Demo(builder.Configuration).On, working)
            .AddTelemetry(builder.Configuration);
        if (working)
            builder.Services.AddHostedService<IdleMemory>();
        // It warns for each new key that the key is not encrypted. The keys are in the same database as the data they protect, so encryption would add nothing: access to one is access to both.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        // At level Information they log every request and statement, including addresses that contain a secret: of feeds, of links from mails.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        // Warns about Identity's own model.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Model", LogLevel.Error);
        // While the database is unavailable, the scheduler logs a stack trace at each attempt; the outage itself is logged already.
        DatabaseOutage? outage = null;
        builder.Logging.AddFilter("Quartz", level => level >= LogLevel.Warning && outage is not { Lasts: true });
        builder.Services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true; // pages contain no secret together with the reader's input; form tokens are masked differently each time
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(o => o.Level = System.IO.Compression.CompressionLevel.Fastest);
        builder.Services.Configure(Proxies.Believed(builder.Configuration["Juluo:Proxies"]));
        adjust?.Invoke(builder);

        var app = builder.Build();
        outage = app.Services.GetRequiredService<DatabaseOutage>();
        app.Services.GetRequiredService<LockWarnings>().Begin();
        app.UseForwardedHeaders();
        app.UseResponseCompression();
        app.UseSecurityHeaders();
        app.UseAssets();
        app.UseSecureCookies();
        app.UseWhileDatabaseIsAway();
        app.UseHttpMethodRules();
        app.UseMovedAddresses(app.Services.GetRequiredService<App>());
        app.UseRouting();
        app.UseAuthentication();
        app.UseKnownKeys();
        app.UseLimits();
        app.UseProcessorShare();
        app.MapHealth(working);
        app.MapWellKnown();
        app.MapModules(app.Services.GetRequiredService<App>());
        var parts = Delivered("api", "docs/api/modules");
        var description = new Lazy<byte[]?>(() => parts is null ? null : JoinedDescription.Of(parts));
        app.MapGet(
            "/openapi/v1.json",
            () => description.Value is { } json ? Results.Bytes(json, "application/json; charset=utf-8") : Results.NotFound()
        );
        // The fallback below must not be a route, which would accept every method.
        app.UseEndpoints(_ => { });
        app.Run(async http => await (await SliceEndpoint.Lost(http)).ExecuteAsync(http));
        return app;
    }

    /// <summary>Returns the path of a file or folder that is shipped with the program: beside it, or in the source tree during development.</summary>
    private static string? Delivered(string name, string inTree)
    {
        if (Path.Exists(Path.Combine(AppContext.BaseDirectory, name)))
            return Path.Combine(AppContext.BaseDirectory, name);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Exists(Path.Combine(folder.FullName, inTree)))
                return Path.Combine(folder.FullName, inTree);
        return null;
    }
}
