using System.Net;
using System.Net.Http.Json;

namespace Juluo.Webhooks.Tests;

public sealed class WebhookRightsTests(WebHouse house) : IClassFixture<WebHouse>
{
    private static readonly string[] Introductions = ["matching.introduction.accepted"];
    private static readonly string[] Requires = ["people.need.added"];

    [Fact]
    public async Task What_somebody_may_not_see_here_they_cannot_have_sent_elsewhere()
    {
        house.Asking = new(Guid.CreateVersion7());
        house.Allowed.UnionWith([WebhookRights.Manage, "people.see"]);
        using var client = house.Client();
        (await Add(client, Introductions)).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Add(client, Requires)).ShouldBe(HttpStatusCode.Created);
        (await client.GetStringAsync("/settings/webhooks")).ShouldNotContain("matching.introduction");

        house.Allowed.Add("matching.introduce");
        (await Add(client, Introductions)).ShouldBe(HttpStatusCode.Created);
        (await client.GetStringAsync("/settings/webhooks")).ShouldContain("matching.introduction.accepted");
    }

    private static async Task<HttpStatusCode> Add(HttpClient client, string[] kinds)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/settings/webhooks")
        {
            Content = JsonContent.Create(new { url = "http://127.0.0.1:9/hook", kinds }),
        };
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
