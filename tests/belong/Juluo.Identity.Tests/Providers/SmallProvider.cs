using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Juluo.Identity.Tests;

/// <summary>A small but real OAuth 2 provider: code flow with PKCE (RFC 7636), a secret, and user-info. The test says who signs in.</summary>
public sealed class SmallProvider : IAsyncDisposable
{
    public const string Client = "juluo";
    public const string Secret = "a secret between the two";

    private readonly ConcurrentDictionary<string, (string Redirect, string Challenge, object User)> codes = new();
    private readonly ConcurrentDictionary<string, object> tokens = new();
    private WebApplication? app;

    public Uri Address { get; private set; } = null!;

    /// <summary>The person who signs in next.</summary>
    public object User { get; set; } = new { sub = "1" };

    public async Task Start()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        app = builder.Build();
        app.MapGet(
            "/authorize",
            (
                string client_id,
                string response_type,
                string redirect_uri,
                string state,
                string code_challenge,
                string code_challenge_method
            ) =>
            {
                if (client_id != Client || response_type != "code" || code_challenge_method != "S256")
                    return Results.BadRequest();
                var code = RandomNumberGenerator.GetHexString(32);
                codes[code] = (redirect_uri, code_challenge, User);
                return Results.Redirect($"{redirect_uri}?code={code}&state={Uri.EscapeDataString(state)}");
            }
        );
        app.MapPost(
            "/token",
            async (HttpRequest request) =>
            {
                var form = await request.ReadFormAsync();
                var verifier = SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()));
                if (
                    form["client_id"] != Client
                    || form["client_secret"] != Secret
                    || form["grant_type"] != "authorization_code"
                    || !codes.TryRemove(form["code"].ToString(), out var asked)
                    || asked.Redirect != form["redirect_uri"]
                    || asked.Challenge != System.Buffers.Text.Base64Url.EncodeToString(verifier)
                )
                    return Results.BadRequest(new { error = "invalid_grant" });
                var token = RandomNumberGenerator.GetHexString(32);
                tokens[token] = asked.User;
                return Results.Json(new { access_token = token, token_type = "Bearer" });
            }
        );
        app.MapGet(
            "/userinfo",
            (HttpRequest request) =>
                request.Headers.Authorization.ToString() is { } said
                && said.StartsWith("Bearer ", StringComparison.Ordinal)
                && tokens.TryGetValue(said[7..], out var user)
                    ? Results.Json(user)
                    : Results.Unauthorized()
        );
        await app.StartAsync();
        Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public ValueTask DisposeAsync() => app?.DisposeAsync() ?? ValueTask.CompletedTask;
}
