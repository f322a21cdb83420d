using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Juluo.Testing;

/// <summary>An SMS gateway with the contract in docs/sms.md, on a separate port: requires a token, sends each id once, and fails as often as a test says, before or after accepting a message.</summary>
public sealed class GatewayServer : IAsyncDisposable
{
    public const string Token = "token-of-the-gateway";
    public const string Secret = "secret-of-the-gateway-1234567890";

    private readonly WebApplication app;
    private readonly Random luck = new(11);
    private readonly TaskCompletionSource called = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource let = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private GatewayServer(WebApplication app) => this.app = app;

    /// <summary>The share of requests that fail.</summary>
    public double Fails { get; set; }

    /// <summary>The status of a successful answer.</summary>
    public int Status { get; set; } = 202;

    /// <summary>The status for an id that it already has.</summary>
    public int StatusOfDouble { get; set; } = 202;

    public TimeSpan? RetryAfter { get; set; }

    /// <summary>True if it accepts messages and does not answer until <see cref="LetGo"/>.</summary>
    public bool Hangs { get; set; }

    public int Asked { get; private set; }

    /// <summary>Completes when the first request has arrived.</summary>
    public Task Called => called.Task;

    /// <summary>The messages sent to phones, by id: number and text.</summary>
    public ConcurrentDictionary<string, (string To, string Text, string? From)> Sent { get; } = new(StringComparer.Ordinal);

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<GatewayServer> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(k => k.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var app = builder.Build();
        var gateway = new GatewayServer(app);
        app.Run(gateway.Take);
        await app.StartAsync();
        return gateway;
    }

    public void LetGo()
    {
        Hangs = false;
        let.TrySetResult();
    }

    /// <summary>The last text sent to a number.</summary>
    public string? LastTo(string number) => Sent.Values.LastOrDefault(m => m.To == number).Text;

    private async Task Take(HttpContext http)
    {
        var body = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
        double roll;
        lock (luck)
            (Asked, roll) = (Asked + 1, luck.NextDouble());
        called.TrySetResult();
        if (http.Request.Headers.Authorization != $"Bearer {Token}")
        {
            http.Response.StatusCode = 401;
            return;
        }

        var id = (string)body["id"]!;
        if (Status is < 200 or >= 300)
        {
            http.Response.StatusCode = Status;
            if (RetryAfter is { } wait)
                http.Response.Headers.RetryAfter = $"{(int)wait.TotalSeconds}";
            return;
        }

        // Half of the failures come after the message was accepted: the sender cannot know, and sends again.
        var first = roll >= Fails / 2 && Sent.TryAdd(id, ((string)body["to"]!, (string)body["text"]!, (string?)body["from"]));
        if (Hangs)
            await let.Task.WaitAsync(http.RequestAborted);
        http.Response.StatusCode =
            roll < Fails ? 503
            : first ? Status
            : StatusOfDouble;
    }

    public async ValueTask DisposeAsync()
    {
        LetGo();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
