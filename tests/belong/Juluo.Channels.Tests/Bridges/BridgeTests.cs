using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Channels.Tests;

/// <summary>External programs write into a channel and receive its messages, over the network, in their own format.</summary>
public sealed class BridgeTests(QuietSite site) : IClassFixture<QuietSite>
{
    [Fact]
    public async Task A_program_writes_by_its_address_as_json_or_as_a_form_and_is_marked()
    {
        using var chief = await site.Chief();
        var channel = await Open(chief, "監看");
        var address = await Bridge(chief, channel, "監看");
        (
            await site.Database.Ask<long>(
                "select count(*) from channels.bridge where position($1 in encode(token_hash, 'escape')) > 0",
                Token(address)
            )
        ).ShouldBe(0);
        using var program = Program();
        using (
            var json = await program.PostAsJsonAsync(
                address,
                new
                {
                    text = "**41** is <https://ci.example/41|green>",
                    username = "CI",
                    blocks = new[] { 1 },
                }
            )
        )
            (json.StatusCode, await json.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.OK, """{"ok":true}"""));
        using (var form = await program.PostAsync(address, Form("payload", """{"text":"from a form"}""")))
            form.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await chief.Text($"/channels/{channel}");
        page.ShouldContain("<strong>41</strong>");
        page.ShouldContain("href=\"https://ci.example/41\"");
        page.ShouldContain("外部");
        page.ShouldContain("CI");
        page.ShouldContain("監看", Shouldly.Case.Sensitive, "where it names no author, the bridge's name stands");
    }

    [Fact]
    public async Task What_a_program_cannot_say_is_refused_with_a_sentence_and_an_address_that_was_shut_is_not_here()
    {
        using var chief = await site.Chief();
        var channel = await Open(chief, "停用");
        var address = await Bridge(chief, channel, "舊");
        using var program = Program();
        foreach (var body in (string[])["""{"text":""}""", """{"blocks":[]}""", """{"text":5}""", "["])
            using (var answer = await program.PostAsync(address, new StringContent(body, null, "application/json")))
                answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, body);
        using (var forged = await program.PostAsJsonAsync(address.Replace(Token(address), new string('A', 43)), new { text = "x" }))
            forged.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var bridge = await site.Database.Ask<Guid>("select id from channels.bridge where channel_id = $1", Guid.Parse(channel));
        using (await chief.Post($"/channels/{channel}/settings", $"/channels/bridges/{bridge}/removal")) { }
        using (var shut = await program.PostAsJsonAsync(address, new { text = "x" }))
            shut.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.Database.Ask<long>("select count(*) from channels.message where channel_id = $1", Guid.Parse(channel))).ShouldBe(0);
    }

    [Fact]
    public async Task A_member_makes_no_bridge()
    {
        using var chief = await site.Chief();
        var channel = await Open(chief, "不行");
        using var member = new Surfer(site.Address);
        await member.SignIn("lin@example.org", PeopleSite.Password);
        using var page = await member.Get($"/channels/{channel}/settings");
        page.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var what in (string[])["bridges", "outgoing"])
            using (
                var answer = await member.Post("/channels", $"/channels/{channel}/{what}", ("name", "x"), ("url", "https://example.org/x"))
            )
                answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task What_is_written_goes_out_once_in_slacks_shape_and_what_came_in_goes_nowhere()
    {
        await using var slack = await Ear.Open();
        using var chief = await site.Chief();
        var channel = await Open(chief, "橋");
        using (var added = await chief.Post($"/channels/{channel}/settings", $"/channels/{channel}/outgoing", ("url", slack.Address)))
            added.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        // A second bridge back into the same channel: the shortest possible loop.
        var back = await Bridge(chief, channel, "回來");
        using var program = Program();
        slack.Then = async body => await program.PostAsync(back, new StringContent(body, null, "application/json"));

        await chief.Post($"/channels/{channel}", $"/channels/{channel}/messages", ("text", "<!channel> @林雅婷 **好**"));
        for (var round = 0; round < 3; round++)
            await site.Services.GetRequiredService<WebhookWorker>().Drain();

        slack.Heard.Count.ShouldBe(1);
        var said = JsonDocument.Parse(slack.Heard[0]).RootElement;
        said.GetProperty("text").GetString().ShouldBe("&lt;!channel&gt; @林雅婷 **好**");
        said.GetProperty("username").GetString().ShouldBe("周怡君");
        said.GetProperty("channel_name").GetString().ShouldBe("橋");
        (await site.Database.Ask<long>("select count(*) from channels.message where channel_id = $1", Guid.Parse(channel))).ShouldBe(2);
        (await chief.Text($"/channels/{channel}")).ShouldContain("這裡的訊息也會送到 127.0.0.1");
        (await chief.Text("/settings/webhooks")).ShouldNotContain(slack.Address, Shouldly.Case.Sensitive, "it stands where its channel is");
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("https://10.0.0.1/x")]
    [InlineData("ftp://example.org/x")]
    public async Task Nothing_goes_to_an_address_of_the_house(string url)
    {
        using var chief = await site.Chief();
        var channel = await Open(chief, "內網");
        using var answer = await chief.Post($"/channels/{channel}/settings", $"/channels/{channel}/outgoing", ("url", url));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static async Task<string> Open(Surfer who, string name)
    {
        using var answer = await who.Post("/channels/new", "/channels", ("name.zh", name));
        return answer.Headers.Location!.ToString().Split('/')[^1];
    }

    /// <summary>The address, from the page that shows it once.</summary>
    private static async Task<string> Bridge(Surfer who, string channel, string name)
    {
        using var made = await who.Post($"/channels/{channel}/settings", $"/channels/{channel}/bridges", ("name", name));
        var page = await who.Text(made.Headers.Location!.ToString());
        return System.Text.RegularExpressions.Regex.Match(page, "https?://[^\"]+/bridges/[^\"]+").Value;
    }

    private static string Token(string address) => new Uri(address).AbsolutePath.Split('/')[^1];

    private static HttpClient Program()
    {
        var program = new HttpClient();
        program.DefaultRequestHeaders.Add("X-Forwarded-For", NetworkAddress.Another());
        return program;
    }

    private static FormUrlEncodedContent Form(string name, string value) => new([new(name, value)]);

    /// <summary>An external program that accepts posts.</summary>
    private sealed class Ear(WebApplication app) : IAsyncDisposable
    {
        public List<string> Heard { get; } = [];

        public Func<string, Task> Then { get; set; } = _ => Task.CompletedTask;

        public string Address =>
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/hook";

        public static async Task<Ear> Open()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            var ear = new Ear(app);
            app.MapPost(
                "/hook",
                async (HttpRequest request) =>
                {
                    using var reader = new StreamReader(request.Body);
                    var body = await reader.ReadToEndAsync();
                    ear.Heard.Add(body);
                    await ear.Then(body);
                    return "ok";
                }
            );
            await app.StartAsync();
            return ear;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
