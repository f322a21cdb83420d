using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Journeys;

/// <summary>Other programs get access and events: a notification leads to the webhooks, one is added and tested, and a token is made.</summary>
[Collection(LaneStories.Name)]
public sealed class ProgramsJourney(Lane lane)
{
    [Journey("K3")]
    public async Task An_operator_reads_the_inbox_connects_a_bridge_and_gives_a_program_a_key()
    {
        var boss = lane.First(SampleRole.Operator);
        await using var desk = await lane.SignedIn(boss);
        await lane.In(
            lane.Community,
            s =>
                s.GetRequiredService<Notifier>()
                    .Notify(
                        lane.Id(boss),
                        new(
                            "delivery.trouble",
                            "journey:bridge",
                            "webhooks.failed",
                            new { host = "hooks.example.org" },
                            "/settings/webhooks"
                        ),
                        default
                    )
        );
        await desk.Go("/notifications");
        (await desk.Count(".rail .who .unread-count")).ShouldBe(1);
        await desk.Picture("K3-1-inbox");
        await desk.Click(".notifications .unread:has-text('hooks.example.org') button");
        desk.Path.ShouldBe("/settings/webhooks");
        await desk.Go("/notifications");
        (await desk.Count(".notifications .unread:has-text('hooks.example.org')")).ShouldBe(0, "whoever opens the page has read it");
        await desk.Go("/settings/webhooks");
        await desk.Picture("K3-2-webhooks");

        await desk.Fill("input[name=url]", "http://127.0.0.1:9/hook");
        await desk.Open(".event-kinds summary");
        await desk.Check("input[name=kinds]");
        await desk.Picture("K3-2-webhook-kinds");
        await desk.Click("main form[action='/settings/webhooks'] button[type=submit]");
        (await desk.Value(".secret")).ShouldStartWith("whsec_");
        await desk.Inspect("K3-3-secret");
        await desk.Click("form[action$='/tests'] button");
        await lane.Services.GetRequiredService<WebhookWorker>().Drain();
        await desk.Reload();
        await desk.Open(".deliveries summary");
        await desk.Inspect("K3-4-delivery");

        await desk.Go("/me/tokens");
        await desk.Picture("K3-5-no-token");
        await desk.Fill("input[name=name]", "門口看板");
        await desk.Check("input[name=scopes]");
        await desk.Click("main form[action='/me/tokens'] button[type=submit]");
        (await desk.Value(".secret")).ShouldStartWith("juluo_");
        await desk.Picture("K3-6-token");
        await desk.Go("/api");
        await desk.Picture("K3-7-api");
        desk.Problems.ShouldBeEmpty();
    }
}
