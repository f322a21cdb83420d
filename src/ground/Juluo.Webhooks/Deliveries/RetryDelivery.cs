namespace Juluo.Webhooks;

/// <summary>POST /settings/webhooks/deliveries/{id}/replay — sends an event again, with its original id.</summary>
[Post("/settings/webhooks/deliveries/{id}/replay", WebhookRights.Manage, Then = "/settings/webhooks/{Webhook}", Say = "webhooks.replayed")]
internal sealed class RetryDelivery(WebhookDeliveryStore deliveries) : Slice<RetryDelivery.Input, RetryDelivery.Output>
{
    public sealed record Input(Guid Id);

    public sealed record Output(WebhookId Webhook);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await deliveries.Replay(input.Id, stop) is { } webhook ? new Output(webhook) : new NotFound();
}
