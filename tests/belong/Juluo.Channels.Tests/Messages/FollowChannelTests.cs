using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Channels.Tests;

/// <summary>The event stream of a channel over the network: it reports each change, and ends for people who lose access.</summary>
public sealed class FollowChannelTests(QuietSite site) : IClassFixture<QuietSite>
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15); // less than the pause after which it polls by itself

    [Fact] // seen to fail without the call
    public async Task Whoever_looks_on_hears_at_once_that_something_was_said_and_no_more_once_they_left_the_circle()
    {
        var (circle, channel) = (default(CircleId), default(ChannelId));
        await Do(
            async (s, me) =>
            {
                circle = (await Slice<StartCircle>(s).Handle(new() { Name = new("圈") }, me, default)).Value.Id;
                await Slice<JoinCircle>(s).Handle(new(circle), site.Riverside.AsCaller(site.Member), default);
                channel = (await Slice<OpenChannel>(s).Handle(new(circle) { Name = new("圈裡") }, me, default)).Value.Id;
            }
        );
        using var member = await SignedIn("lin@example.org");
        using var answer = await member.GetAsync($"/channels/{channel}/live", HttpCompletionOption.ResponseHeadersRead);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        using var stream = new StreamReader(await answer.Content.ReadAsStreamAsync());
        (await Turn(stream)).ShouldBe(0);

        await Do((s, me) => Slice<WriteMessage>(s).Handle(new(channel, "哈囉"), me, default));
        (await Turn(stream)).ShouldBe(1);

        await Do((s, _) => Slice<LeaveCircle>(s).Handle(new(circle), site.Riverside.AsCaller(site.Member), default));
        await Do((s, me) => Slice<WriteMessage>(s).Handle(new(channel, "只有我了"), me, default));
        (await Turn(stream)).ShouldBeNull("the stream has ended");
    }

    [Fact]
    public async Task A_channel_that_one_may_not_know_of_has_no_stream()
    {
        var channel = default(ChannelId);
        await Do(
            async (s, me) =>
            {
                var circle = (await Slice<StartCircle>(s).Handle(new() { Name = new("另一圈") }, me, default)).Value.Id;
                channel = (await Slice<OpenChannel>(s).Handle(new(circle) { Name = new("圈裡") }, me, default)).Value.Id;
            }
        );
        using var member = await SignedIn("lin@example.org");
        using var answer = await member.GetAsync($"/channels/{channel}/live");
        ((int)answer.StatusCode).ShouldBe(404);
    }

    private Task Do(Func<IServiceProvider, Caller, Task> action) =>
        site.In(
            site.Riverside,
            s =>
                action(
                    s,
                    site.Riverside.AsCaller(site.Operator) with
                    {
                        Name = "周怡君",
                        Permissions = new HashSet<string>([ChannelRights.WriteIn]),
                    }
                )
        );

    private static T Slice<T>(IServiceProvider services) => ActivatorUtilities.CreateInstance<T>(services);

    private async Task<HttpClient> SignedIn(string email)
    {
        var client = new HttpClient { BaseAddress = site.Address };
        client.DefaultRequestHeaders.Add("X-Forwarded-For", NetworkAddress.Another());
        using var answer = await client.PostAsJsonAsync("/sign-in", new { email, password = PeopleSite.Password });
        return client;
    }

    /// <summary>The next reported turn; null if nothing more comes.</summary>
    private static async Task<long?> Turn(StreamReader stream)
    {
        while (await stream.ReadLineAsync().WaitAsync(Soon) is { } line)
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return JsonDocument.Parse(line[6..]).RootElement.GetProperty("turn").GetInt64();
        return null;
    }
}
