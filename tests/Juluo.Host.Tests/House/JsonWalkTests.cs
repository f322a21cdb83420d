using System.Text.Json;
using Juluo.Kernel;

namespace Juluo.Host.Tests;

/// <summary>Every page is also JSON: what a browser is shown, a program is told, and errors are problem details.</summary>
public sealed class JsonWalkTests(TwoHouses houses) : IClassFixture<TwoHouses>
{
    [Fact]
    public async Task Every_slice_that_shows_something_answers_json()
    {
        using var client = await houses.As(nameof(Role.Operator));
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        var wrong = new List<string>();
        var told = 0;
        foreach (var (_, slice, route) in Rooms.Build().Routes.Where(r => r.Route is GetAttribute))
        foreach (var (_, path) in houses.Addresses(route.Path, nameof(Role.Operator)))
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
            var type = answer.Content.Headers.ContentType?.MediaType;
            if (answer.Content.Headers.ContentDisposition?.DispositionType == "attachment")
                continue;
            if (answer.IsSuccessStatusCode ? type != "application/json" : type != "application/problem+json")
                wrong.Add($"{slice.Name} {path}: {(int)answer.StatusCode} {type}");
            if (!answer.IsSuccessStatusCode)
                continue;
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            told++;
            if (answer.Headers.ETag is null && type == "application/json" && slice.Name is not ("WatchErrand" or "FollowChannel"))
                wrong.Add($"{slice.Name} {path}: no ETag");
        }

        wrong.ShouldBeEmpty(string.Join('\n', wrong));
        told.ShouldBeGreaterThan(20);
    }
}
