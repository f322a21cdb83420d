using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Juluo.Delivery.Tests;

public sealed class EventStreamTests(WebHouse house) : IClassFixture<WebHouse>
{
    [Fact] // seen to fail with the stream ended by its reader alone: it went on after 30 s
    public async Task A_stream_ends_when_the_program_stops()
    {
        house.Asking = new(Guid.CreateVersion7());
        var starter = Caller.Visitor(house.Here, Languages.English) with { Person = house.Asking };
        BackgroundTaskId id = default;
        await house.In(async s =>
            id = (await s.GetRequiredService<BackgroundTasks>().Start<Sum, Sum.Input>(new(3, null), starter, default)).Value
        );
        await house.Database.Do(
            "update delivery.job_run set state = 'running', done = 1, total = 10, heard_at = now() + interval '1 day' where id = $1",
            id.Value
        );
        using var client = house.Client();
        using var answer = await client.GetAsync($"{id.Page}/progress", HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        (await reader.ReadLineAsync()).ShouldStartWith("data:");
        house.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        (await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30))).Trim().ShouldBeEmpty();
    }
}
