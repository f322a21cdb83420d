using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Juluo.Kernel.Tests;

/// <summary>Somebody outside, on a port of their own: checks each signature, and fails as often as a test says, before or after taking the event.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Random luck = new(7);

    private Receiver(WebApplication app) => this.app = app;

    public string Secret { get; set; } = "";

    /// <summary>Share of requests that it does not answer well.</summary>
    public double Fails { get; set; }

    public int Asked { get; private set; }

    public int Forged { get; private set; }

    /// <summary>Events by <c>webhook-id</c>, with how often each was taken.</summary>
    public ConcurrentDictionary<string, int> Taken { get; } = new(StringComparer.Ordinal);

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<Receiver> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(k => k.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var app = builder.Build();
        var receiver = new Receiver(app);
        app.Run(receiver.Take);
        await app.StartAsync();
        return receiver;
    }

    private async Task Take(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        var id = http.Request.Headers["webhook-id"].ToString();
        var time = long.Parse(http.Request.Headers["webhook-timestamp"].ToString(), CultureInfo.InvariantCulture);
        double roll;
        lock (luck)
        {
            Asked++;
            roll = luck.NextDouble();
            if (!http.Request.Headers["webhook-signature"].ToString().Split(' ').Contains(WebhookSecret.Sign([Secret], id, time, body)))
                Forged++;
        }

        // Half of the failures come after the event was taken: the sender cannot know, and sends again.
        if (roll >= Fails / 2)
            Taken.AddOrUpdate(id, 1, (_, n) => n + 1);
        http.Response.StatusCode = roll < Fails ? 500 : 204;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
