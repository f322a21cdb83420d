using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Delivery.Tests;

/// <summary>The ground's own pages, as a browser receives them.</summary>
public sealed class PagesTests(WebHouse house) : IClassFixture<WebHouse>
{
    private static readonly PersonId Mei = new(new Guid("0198c0de-0000-7000-8000-000000000001"));

    [Fact]
    public async Task A_process_is_ready_when_its_workers_look()
    {
        using var client = house.Client();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            using var answer = await client.GetAsync("/health/ready");
            if (answer.StatusCode == HttpStatusCode.OK)
                break;
            (await answer.Content.ReadAsStringAsync()).ShouldBe("not ready: workers");
            await Task.Delay(100, patience.Token);
        }
    }

    [Fact] // seen to fail with VisibleTo left out of ShowBackgroundTask
    public async Task An_errand_is_watched_with_and_without_scripts_and_by_nobody_else()
    {
        var id = await Start();
        house.Asking = Mei;
        using var client = house.Client();

        var running = await client.GetStringAsync(id.Page);
        running.ShouldContain("<noscript><meta http-equiv=\"refresh\" content=\"2\"");
        running.ShouldContain($"data-progress-url-value=\"{id.Page}/progress\"");
        running.ShouldContain("max=\"1000\"");
        running.ShouldContain("value=\"412\"");
        running.ShouldContain("412 of 1,000 rows.");

        using var asked = new HttpRequestMessage(HttpMethod.Get, $"{id.Page}/progress");
        asked.Headers.Accept.ParseAdd("application/json");
        using var json = house.Client();
        json.DefaultRequestHeaders.Accept.Clear();
        using var now = JsonDocument.Parse(await (await json.SendAsync(asked)).Content.ReadAsStringAsync());
        now.RootElement.GetProperty("done").GetInt64().ShouldBe(412);
        now.RootElement.GetProperty("finished").GetBoolean().ShouldBeFalse();

        house.Asking = new PersonId(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));
        (await client.GetAsync(id.Page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync($"{id.Page}/progress")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact] // seen to fail with OnServer left in the report: the JSON had the folder
    public async Task Where_files_lie_on_the_server_is_said_on_no_page()
    {
        house.Asking = Mei;
        house.Allowed.Add("delivery.check");
        var folder = house.Services.GetRequiredService<LastBackup>().Files;
        (await house.Services.GetRequiredService<SelfCheck>().Look(null, default)).ShouldContain(f =>
            f.OnServer != null && f.OnServer.Values.Contains(folder)
        );
        using var client = house.Client();
        (await client.GetStringAsync("/check")).ShouldContain("are free on the disk with the files.");
        (await client.GetStringAsync("/check")).ShouldNotContain(folder);
        client.DefaultRequestHeaders.Accept.Clear();
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        (await client.GetStringAsync("/check")).ShouldNotContain(folder);
    }

    [Fact]
    public async Task Who_watches_hears_each_change_and_the_end()
    {
        var id = await Start();
        house.Asking = Mei;
        using var client = house.Client();
        client.DefaultRequestHeaders.Accept.Clear();
        client.DefaultRequestHeaders.Accept.ParseAdd("text/event-stream");
        using var answer = await client.GetAsync($"{id.Page}/progress", HttpCompletionOption.ResponseHeadersRead);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        (await Event(reader)).ShouldBe((412, false));

        await house.Database.Do("update delivery.job_run set done = 500 where id = $1", id.Value);
        (await Event(reader)).ShouldBe((500, false));
        await house.Database.Do(
            "update delivery.job_run set done = 1000, state = 'done', ended_at = now(), result = '{\"well\":true,\"say\":\"errand.done\",\"with\":{\"done\":\"1000\"},\"path\":\"/network\"}' where id = $1",
            id.Value
        );
        (await Event(reader)).ShouldBe((1000, true));
        (await reader.ReadToEndAsync()).Trim().ShouldBeEmpty();

        var over = await house.Client().GetStringAsync(id.Page);
        over.ShouldContain("1000 rows so far.");
        over.ShouldContain("href=\"/network\"");
        over.ShouldNotContain("http-equiv=\"refresh\"");
    }

    [Theory] // before: a program that says that it reads JSON, as every one with a token does, got no stream
    [InlineData("application/json", "application/json")]
    [InlineData("application/json, text/event-stream", "text/event-stream")]
    public async Task A_program_follows_a_task_if_it_says_so(string accepts, string type)
    {
        var id = await Start();
        house.Asking = Mei;
        using var client = house.Client();
        client.DefaultRequestHeaders.Accept.Clear();
        client.DefaultRequestHeaders.Accept.ParseAdd(accepts);
        using var answer = await client.GetAsync($"{id.Page}/progress", HttpCompletionOption.ResponseHeadersRead);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
    }

    [Fact]
    public async Task A_mail_can_be_read_in_the_development_mailbox_and_runs_nothing()
    {
        await house.In(s =>
            s.GetRequiredService<Mailer>()
                .Send(
                    new(
                        "page:1",
                        "mei@example.org",
                        Languages.English,
                        "Hello <b>",
                        "First line.\n\nhttps://house.example.org/answer/1\n\n<script>alert(1)</script> javascript:alert(1)",
                        []
                    ),
                    default
                )
        );
        var client = house.Client();
        var list = await client.GetStringAsync("/dev/mailbox");
        list.ShouldContain("Hello &lt;b&gt;");
        var id = await house.Database.Ask<Guid>("select id from delivery.mail where key = 'page:1'");
        var mail = await client.GetStringAsync($"/dev/mailbox/{id}");
        mail.ShouldContain("href=\"https://house.example.org/answer/1\"");
        mail.ShouldContain("&lt;script&gt;");
        mail.ShouldNotContain("href=\"javascript:");
    }

    [Fact]
    public async Task Operators_see_whether_all_is_well_and_others_do_not()
    {
        house.Asking = Mei;
        house.Allowed.Clear();
        using var client = house.Client();
        (await client.GetAsync("/check")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        house.Allowed.Add("delivery.check");
        var page = await client.GetStringAsync("/check");
        page.ShouldContain("System status");
        page.ShouldContain("schema files are applied.");
        page.ShouldContain("collected in the development mailbox");
        house.Allowed.Clear();
    }

    private async Task<BackgroundTaskId> Start()
    {
        BackgroundTaskId id = default;
        var starter = Caller.Visitor(house.Here, Languages.English) with { Person = Mei };
        await house.In(async s =>
            id = (await s.GetRequiredService<BackgroundTasks>().Start<Sum, Sum.Input>(new(3, null), starter, default)).Value
        );
        await house.Database.Do(
            "update delivery.job_run set state = 'running', done = 412, total = 1000, heard_at = now() + interval '1 day' where id = $1",
            id.Value
        );
        return id;
    }

    private static async Task<(long Done, bool Finished)> Event(StreamReader reader)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await reader.ReadLineAsync(patience.Token) is { } line)
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                using var report = JsonDocument.Parse(line[6..]);
                return (report.RootElement.GetProperty("done").GetInt64(), report.RootElement.GetProperty("finished").GetBoolean());
            }

        throw new InvalidOperationException("The stream ended.");
    }
}
