using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Juluo.Identity.Tests;

/// <summary>A small but real OpenID Connect provider: discovery, keys, code flow with PKCE and identity tokens signed by hand (RFC 7515), so that no library is tested with itself.</summary>
public sealed class SmallIssuer : IAsyncDisposable
{
    public const string Client = "juluo-oidc";
    public const string Secret = "another secret between the two";

    private readonly ConcurrentDictionary<string, (string Redirect, string Challenge, string Nonce)> codes = new();
    private readonly RSA other = RSA.Create(2048);
    private WebApplication? app;
    private (RSA Key, string Id) signing = (RSA.Create(2048), "k1");

    public string Issuer { get; private set; } = "";

    /// <summary>Claims of the identity token besides issuer, audience, nonce and times.</summary>
    public JsonObject User { get; set; } = new() { ["sub"] = "1" };

    /// <summary>The answer of user-info.</summary>
    public JsonObject Info { get; set; } = new() { ["sub"] = "1" };

    /// <summary>Changes the claims of a token before it is signed.</summary>
    public Action<JsonObject> Forge { get; set; } = _ => { };

    /// <summary>Signs with a key that it does not publish, under the name of the one that it does.</summary>
    public bool SignsWithAnother { get; set; }

    public bool SignsNothing { get; set; }

    public void Rotate() => signing = (RSA.Create(2048), $"k{RandomNumberGenerator.GetHexString(8)}");

    public async Task Start()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        app = builder.Build();
        app.MapGet(
            "/.well-known/openid-configuration",
            () =>
                Results.Json(
                    new
                    {
                        issuer = Issuer,
                        authorization_endpoint = $"{Issuer}/authorize",
                        token_endpoint = $"{Issuer}/token",
                        userinfo_endpoint = $"{Issuer}/userinfo",
                        jwks_uri = $"{Issuer}/keys",
                    }
                )
        );
        app.MapGet(
            "/keys",
            () =>
            {
                var key = signing.Key.ExportParameters(includePrivateParameters: false);
                return Results.Json(
                    new
                    {
                        keys = new[]
                        {
                            new
                            {
                                kty = "RSA",
                                use = "sig",
                                alg = "RS256",
                                kid = signing.Id,
                                n = Base64Url.EncodeToString(key.Modulus),
                                e = Base64Url.EncodeToString(key.Exponent),
                            },
                        },
                    }
                );
            }
        );
        app.MapGet(
            "/authorize",
            (
                string client_id,
                string response_type,
                string redirect_uri,
                string scope,
                string state,
                string nonce,
                string code_challenge,
                string code_challenge_method
            ) =>
            {
                if (client_id != Client || response_type != "code" || code_challenge_method != "S256" || !scope.Contains("openid"))
                    return Results.BadRequest();
                var code = RandomNumberGenerator.GetHexString(32);
                codes[code] = (redirect_uri, code_challenge, nonce);
                return Results.Redirect($"{redirect_uri}?code={code}&state={Uri.EscapeDataString(state)}");
            }
        );
        app.MapPost(
            "/token",
            async (HttpRequest request) =>
            {
                var form = await request.ReadFormAsync();
                var verifier = SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()));
                return
                    form["client_id"] != Client
                    || form["client_secret"] != Secret
                    || !codes.TryRemove(form["code"].ToString(), out var asked)
                    || asked.Redirect != form["redirect_uri"]
                    || asked.Challenge != Base64Url.EncodeToString(verifier)
                    ? Results.BadRequest(new { error = "invalid_grant" })
                    : Results.Json(
                        new
                        {
                            access_token = "access",
                            token_type = "Bearer",
                            id_token = Token(asked.Nonce),
                        }
                    );
            }
        );
        app.MapGet(
            "/userinfo",
            (HttpRequest request) =>
                request.Headers.Authorization == "Bearer access"
                    ? Results.Text(Info.ToJsonString(), "application/json")
                    : Results.Unauthorized()
        );
        await app.StartAsync();
        Issuer = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        other.Dispose();
    }

    private string Token(string nonce)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = User.DeepClone().AsObject();
        claims["iss"] = Issuer;
        claims["aud"] = Client;
        claims["nonce"] = nonce;
        claims["iat"] = now;
        claims["exp"] = now + 300;
        Forge(claims);
        var head = SignsNothing ? """{"alg":"none"}""" : JsonSerializer.Serialize(new { alg = "RS256", kid = signing.Id });
        var signed =
            $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(head))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims.ToJsonString()))}";
        var key = SignsWithAnother ? other : signing.Key;
        return SignsNothing
            ? $"{signed}."
            : $"{signed}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }
}
