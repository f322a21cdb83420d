using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Juluo.Needs.Tests;

/// <summary>Answers <c>/v1/embeddings</c> like such endpoints, for texts whose meaning a test defines, and can be made to give other answers.</summary>
internal sealed class MeaningServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Lock turn = new();

    private MeaningServer(WebApplication app) => this.app = app;

    public string Url => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/v1";

    /// <summary>Directions by the beginning of a text; all other texts point elsewhere.</summary>
    public Dictionary<string, float[]> Meanings { get; } = new(StringComparer.Ordinal);

    /// <summary>The answer to give instead, if it is not null.</summary>
    public Func<IResult>? Otherwise { get; set; }

    /// <summary>The received bodies.</summary>
    public List<JsonObject> Asked { get; } = [];

    /// <summary>The authorization headers.</summary>
    public List<string> Keys { get; } = [];

    public IEnumerable<string> Texts => Asked.SelectMany(a => a["input"]!.AsArray().Select(t => (string)t!));

    public static async Task<MeaningServer> Open()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new MeaningServer(app);
        app.MapPost("/v1/embeddings", (HttpRequest request, JsonObject body) => server.Answer(request, body));
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Answer(HttpRequest request, JsonObject body)
    {
        lock (turn)
        {
            Asked.Add(body);
            Keys.Add(request.Headers.Authorization.ToString());
        }

        if (Otherwise is { } otherwise)
            return otherwise();
        var texts = body["input"]!.AsArray().Select(t => (string)t!).ToArray();
        // In reverse order: a vector's text is determined by its index.
        return Results.Json(
            new
            {
                @object = "list",
                data = texts.Select((text, index) => new { index, embedding = Of(text) }).Reverse(),
                model = (string?)body["model"],
            }
        );
    }

    private float[] Of(string text) => Meanings.FirstOrDefault(m => text.Contains(m.Key, StringComparison.Ordinal)).Value ?? [0, 0, 7];
}
