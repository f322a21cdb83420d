using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Juluo.Delivery.Tests;

/// <summary>Issues access tokens according to RFC 6749: <c>token-1</c>, <c>token-2</c> and so on, each for an hour.</summary>
internal sealed class TokenEndpoint : IAsyncDisposable
{
    private readonly WebApplication app;

    private TokenEndpoint(WebApplication app) => this.app = app;

    public string Url => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/token";

    /// <summary>The requests, as text of the form's fields in order of their names.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>The answer instead of a token, if it is not null.</summary>
    public Func<IResult>? Otherwise { get; set; }

    /// <summary>A refresh token to include in the answer.</summary>
    public string? Renews { get; set; }

    public static async Task<TokenEndpoint> Open()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var endpoint = new TokenEndpoint(app);
        app.MapPost("/token", endpoint.Answer);
        await app.StartAsync();
        return endpoint;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> Answer(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        Asked.Add(string.Join('&', form.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}")));
        return Otherwise?.Invoke()
            ?? Results.Json(
                new
                {
                    access_token = $"token-{Asked.Count}",
                    token_type = "Bearer",
                    expires_in = 3600,
                    refresh_token = Renews,
                }
            );
    }
}
