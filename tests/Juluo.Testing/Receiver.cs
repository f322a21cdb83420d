using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Juluo.Testing;

/// <summary>A webhook receiver on a separate port: checks each signature, and fails as often as a test says, before or after accepting the event.</summary>
public sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Random luck = new(7);
    private readonly TaskCompletionSource called = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource let = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int inHand;

    private Receiver(WebApplication app) => this.app = app;

    public string Secret { get; set; } = WebhookSecret.New();

    /// <summary>The share of requests that fail.</summary>
    public double Fails { get; set; }

    /// <summary>The status of a successful answer.</summary>
    public int Status { get; set; } = 204;

    public TimeSpan? RetryAfter { get; set; }

    /// <summary>True if it accepts calls and does not answer them until <see cref="LetGo"/>.</summary>
    public bool Hangs { get; set; }

    public int Asked { get; private set; }

    /// <summary>The largest number of concurrent calls.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>The number of calls whose time a library of the specification would refuse: more than five minutes from now.</summary>
    public int Stale { get; private set; }

    /// <summary>Completes when the first call has arrived.</summary>
    public Task Called => called.Task;

    /// <summary>The bodies, as received.</summary>
    public ConcurrentQueue<string> Bodies { get; } = [];

    public int Forged { get; private set; }

    /// <summary>Events by <c>webhook-id</c>, with the number of times each was accepted.</summary>
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

    public void LetGo()
    {
        Hangs = false;
        let.TrySetResult();
    }

    private async Task Take(HttpContext http)
    {
        lock (luck)
            MostAtOnce = Math.Max(MostAtOnce, ++inHand);
        try
        {
            await Answer(http);
        }
        finally
        {
            lock (luck)
                inHand--;
        }
    }

    private async Task Answer(HttpContext http)
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
            if (Math.Abs(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - time) > 300)
                Stale++;
            if (!http.Request.Headers["webhook-signature"].ToString().Split(' ').Contains(WebhookSecret.Sign([Secret], id, time, body)))
                Forged++;
        }

        Bodies.Enqueue(body);
        called.TrySetResult();
        if (Hangs)
            await let.Task.WaitAsync(http.RequestAborted);
        // Half of the failures come after the event was accepted: the sender cannot know, and sends again.
        if (roll >= Fails / 2)
            Taken.AddOrUpdate(id, 1, (_, n) => n + 1);
        if (RetryAfter is { } wait)
            http.Response.Headers.RetryAfter = wait.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        http.Response.StatusCode = roll < Fails ? 500 : Status;
    }

    public async ValueTask DisposeAsync()
    {
        LetGo();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
