using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Juluo.Access.Tests;

/// <summary>
/// Behaves like Kisi's public documentation: users, members, roles in groups, unlocking, KISI-LOGIN; 401 without a valid token, 429 with Retry-After, pages of a list. It can be
/// made to fail, before or after it did what was requested.
/// </summary>
internal sealed class KisiHouse : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<int> failures = new();
    private readonly Lock turn = new();
    private int last = 1000;

    private KisiHouse(WebApplication app) => this.app = app;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public string Token { get; set; } = "a-good-token";

    /// <summary>The number of requests that it executes and then answers with 500.</summary>
    public int LostAnswers { get; set; }

    public Dictionary<int, (string Name, string Email)> Users { get; } = [];

    public Dictionary<int, JsonObject> Roles { get; } = [];

    public List<string> Asked { get; } = [];

    public IEnumerable<string> Unlocked => Asked.Where(a => a.EndsWith("/unlock", StringComparison.Ordinal));

    /// <summary>The statuses of the next answers, one each.</summary>
    public void Fail(params int[] statuses)
    {
        foreach (var status in statuses)
            failures.Enqueue(status);
    }

    public static async Task<KisiHouse> Open()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var house = new KisiHouse(app);
        app.Use(house.Guard);
        app.MapGet("/user", () => new JsonObject { ["id"] = 1, ["email"] = "api@example.org" });
        app.MapGet("/users", (string query) => house.Locked(() => house.Found(query)));
        app.MapPost("/members", (JsonObject body) => house.Locked(() => house.Join(body["member"]!.AsObject())));
        app.MapGet("/role_assignments", (int group_id, int limit, int offset) => house.Locked(() => house.List(group_id, limit, offset)));
        app.MapPost("/role_assignments", (JsonObject body) => house.Locked(() => house.Assign(body["role_assignment"]!.AsObject())));
        app.MapDelete(
            "/role_assignments/{id:int}",
            (int id) => house.Locked(() => house.Roles.Remove(id)) ? Results.NoContent() : Results.NotFound()
        );
        app.MapPost(
            "/locks/{id:int}/unlock",
            (int id) => id == 11 ? Results.Json(new JsonObject { ["message"] = "Unlocked!" }) : Results.NotFound()
        );
        await app.StartAsync();
        return house;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Guard(HttpContext http, RequestDelegate next)
    {
        lock (turn)
            Asked.Add($"{http.Request.Method} {http.Request.Path}");
        if (http.Request.Headers.Authorization != $"KISI-LOGIN {Token}")
        {
            http.Response.StatusCode = 401;
            return;
        }

        if (failures.TryDequeue(out var status))
        {
            if (status == 429)
                http.Response.Headers.RetryAfter = "7";
            http.Response.StatusCode = status;
            return;
        }

        if (LostAnswers > 0 && HttpMethods.IsPost(http.Request.Method))
        {
            LostAnswers--;
            var answer = http.Response.Body;
            http.Response.Body = Stream.Null;
            await next(http);
            http.Response.Body = answer;
            http.Response.Headers.ContentLength = null;
            http.Response.StatusCode = 502;
            return;
        }

        await next(http);
    }

    private T Locked<T>(Func<T> action)
    {
        lock (turn)
            return action();
    }

    private JsonArray Found(string query) =>
        [
            .. Users
                .Where(u => u.Value.Email.Contains(query, StringComparison.OrdinalIgnoreCase))
                .Select(u => new JsonObject
                {
                    ["id"] = u.Key,
                    ["email"] = u.Value.Email,
                    ["name"] = u.Value.Name,
                }),
        ];

    private JsonObject Join(JsonObject member)
    {
        Users[++last] = (member["name"]!.ToString(), member["email"]!.ToString());
        return new() { ["id"] = ++last };
    }

    private JsonArray List(int group, int limit, int offset) =>
        [.. Roles.Values.Where(r => r["group_id"]!.GetValue<int>() == group).Skip(offset).Take(limit).Select(r => r.DeepClone())];

    private JsonObject Assign(JsonObject role)
    {
        var made = role.DeepClone().AsObject();
        made["id"] = ++last;
        // Like such services, in another spelling than it was given.
        foreach (var name in (string[])["valid_from", "valid_until"])
            made[name] = DateTimeOffset
                .Parse(role[name]!.ToString(), CultureInfo.InvariantCulture)
                .ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        Roles[last] = made;
        return made.DeepClone().AsObject();
    }
}
