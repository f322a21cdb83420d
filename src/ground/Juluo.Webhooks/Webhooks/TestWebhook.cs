namespace Juluo.Webhooks;

/// <summary>POST /settings/webhooks/{id}/tests — sends an event of the kind <c>delivery.test</c> to a webhook, to check that it arrives.</summary>
[Post("/settings/webhooks/{id}/tests", WebhookRights.Manage, Then = "/settings/webhooks/{id}", Say = "webhooks.tested")]
internal sealed class TestWebhook(WebhookStore store, WebhookDeliveryStore deliveries) : Slice<TestWebhook.Input, Done>
{
    public const string Kind = "delivery.test";

    public sealed record Input(WebhookId Id);

    /// <summary>The content of a test event.</summary>
    public sealed record Told(string Sentence);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await store.Find(input.Id, stop) is null)
            return new NotFound();
        await deliveries.Queue(Kind, new Told("It arrives."), input.Id, stop);
        return Done.It;
    }
}
