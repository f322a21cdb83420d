using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Juluo.Delivery.Tests;

/// <summary>Guarantees for programs: an action requested twice is done once, and no one overwrites a change they have not seen.</summary>
public sealed class IdempotencyTests : IClassFixture<WebHouse>
{
    private readonly WebHouse house;

    public IdempotencyTests(WebHouse house)
    {
        this.house = house;
        house.Asking = new PersonId(Guid.CreateVersion7());
        house.Allowed.Add(WebhookRights.Manage);
        house.Allowed.Add("people.see");
    }

    [Fact]
    public async Task Thirty_two_connections_with_one_key_act_once_and_hear_one_answer()
    {
        var url = $"http://localhost/{Guid.CreateVersion7():N}";
        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Add(url, "same")));

        answers.ShouldAllBe(a => a.Status == HttpStatusCode.Created);
        answers.Select(a => a.Body).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        (await Count(url)).ShouldBe(1);
    }

    [Fact]
    public async Task A_key_of_another_request_is_refused_and_another_key_acts_again()
    {
        var (one, other) = ($"http://localhost/{Guid.CreateVersion7():N}", $"http://localhost/{Guid.CreateVersion7():N}");
        (await Add(one, "first")).Status.ShouldBe(HttpStatusCode.Created);
        (await Add(other, "first")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Add(one, "second")).Status.ShouldBe(HttpStatusCode.Created);
        (await Count(one)).ShouldBe(2);
        (await Count(other)).ShouldBe(0);
    }

    [Fact]
    public async Task What_failed_has_used_up_no_key()
    {
        (await Add("ftp://nowhere", "again")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Add($"http://localhost/{Guid.CreateVersion7():N}", "again")).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_key_of_somebody_else_is_another_key()
    {
        var url = $"http://localhost/{Guid.CreateVersion7():N}";
        await Add(url, "shared");
        house.Asking = new PersonId(Guid.CreateVersion7());
        await Add(url, "shared");
        (await Count(url)).ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_has_it_already_is_told_so_in_no_bytes()
    {
        using var client = Client();
        using var first = await client.GetAsync("/settings/webhooks");
        first.Headers.ETag!.IsWeak.ShouldBeTrue();
        using var again = new HttpRequestMessage(HttpMethod.Get, "/settings/webhooks")
        {
            Headers = { { "If-None-Match", first.Headers.ETag.ToString() } },
        };
        using var second = await client.SendAsync(again);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await second.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_sixteen_who_saw_the_same_one_changes_it()
    {
        var made = JsonDocument.Parse((await Add($"http://localhost/{Guid.CreateVersion7():N}", "versions")).Body);
        var path = $"/settings/webhooks/{made.RootElement.GetProperty("id").GetString()}";
        using var client = Client();
        using var seen = await client.GetAsync(path);
        var tag = seen.Headers.ETag!.ToString();

        var statuses = await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(async n =>
                {
                    using var change = new HttpRequestMessage(HttpMethod.Post, path)
                    {
                        Content = JsonContent.Create(
                            new
                            {
                                url = $"http://localhost/{n}",
                                kinds = new[] { "people.need.added" },
                                active = true,
                            }
                        ),
                        Headers = { { "If-Match", tag } },
                    };
                    using var answer = await client.SendAsync(change);
                    return (int)answer.StatusCode;
                })
        );

        statuses.Count(s => s == 200).ShouldBe(1);
        statuses.Count(s => s == 412).ShouldBe(15);
    }

    private async Task<(HttpStatusCode Status, string Body)> Add(string url, string key)
    {
        using var client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/settings/webhooks")
        {
            Content = JsonContent.Create(new { url, kinds = new[] { "people.need.added" } }),
            Headers = { { "Idempotency-Key", key } },
        };
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private HttpClient Client()
    {
        var client = house.Client();
        client.DefaultRequestHeaders.Accept.Clear();
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        return client;
    }

    private Task<long> Count(string url) => house.Database.Ask<long>("select count(*) from webhooks.webhook where url = $1", url);
}
