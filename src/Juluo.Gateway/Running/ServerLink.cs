using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Juluo.Gateway;

/// <summary>
/// The gateway's side of the protocol over HTTP (docs/doors.md): it polls for grants and commands, and the server holds the request until there is news; it sends events and keeps them
/// until the server acknowledges them.
/// </summary>
public sealed class ServerLink(HttpClient http, Identity identity, DoorKeeper keeper, TimeSpan mostPause, Action<string> tell) : ILink
{
    private const int Batch = 200;
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(25);
    private readonly SemaphoreSlim happened = new(0);

    /// <param name="Version">The version of the grants that the gateway has.</param>
    /// <param name="Wait">The number of seconds after which the gateway wants an answer even without news.</param>
    public sealed record Ask(long Version, int Wait);

    public sealed record News(Envelope? Grants, IReadOnlyList<Envelope> Commands);

    public sealed record Brought(IReadOnlyList<DoorEvent> Events);

    public sealed record Taken(long Sequence);

    public static HttpClient Client(Identity identity)
    {
        var http = new HttpClient { BaseAddress = new(identity.Server), Timeout = Wait + TimeSpan.FromSeconds(20) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", identity.Token);
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return http;
    }

    public void Wake() => happened.Release();

    public void Dispose() => happened.Dispose();

    public Task Run(CancellationToken stop) => Task.WhenAll(Again(Pull, stop), Again(Push, stop));

    /// <summary>Polls the server once, stores newer grants, and carries out the commands.</summary>
    public async Task Pull(CancellationToken stop)
    {
        var news = await Post<Ask, News>("/gateway/grants", new(keeper.GrantVersion, (int)Wait.TotalSeconds), stop);
        using var verifier = identity.Verifier();
        if (news.Grants is { } list && keeper.Take(list))
            tell($"grants {keeper.GrantVersion}");
        foreach (var sealed_ in news.Commands)
            if (sealed_.Open<OpenCommand>(verifier) is { } command && command.Gateway == identity.Gateway && keeper.Do(command))
                Wake();
    }

    /// <summary>Sends all unacknowledged events, then waits for the next event, at most 30 seconds.</summary>
    public async Task Push(CancellationToken stop)
    {
        while (keeper.Waiting(Batch) is { Count: > 0 } events)
            keeper.Taken((await Post<Brought, Taken>("/gateway/events", new(events), stop)).Sequence);
        await happened.WaitAsync(TimeSpan.FromSeconds(30), stop);
    }

    private async Task<TAnswer> Post<TAsk, TAnswer>(string path, TAsk ask, CancellationToken stop)
    {
        using var answer = await http.PostAsJsonAsync(path, ask, GatewayJson.Options, stop);
        if (answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.NotFound)
            throw new HttpRequestException("the server does not know this gateway (any more)");
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<TAnswer>(GatewayJson.Options, stop))!;
    }

    /// <summary>Repeats an action until cancelled. If it fails, the doors keep working, and it is retried after a growing, random pause, so that gateways don't retry all at once.</summary>
    private async Task Again(Func<CancellationToken, Task> action, CancellationToken stop)
    {
        var pause = TimeSpan.FromMilliseconds(100);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await action(stop);
                pause = TimeSpan.FromMilliseconds(100);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception away) when (away is HttpRequestException or OperationCanceledException or System.Text.Json.JsonException)
            {
                tell($"offline {away.Message}");
                pause = TimeSpan.FromTicks(Math.Min((pause * 2).Ticks, mostPause.Ticks));
                await Task.Delay(pause * (0.5 + Random.Shared.NextDouble() / 2), stop)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
