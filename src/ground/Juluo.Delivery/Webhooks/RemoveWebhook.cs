namespace Juluo.Delivery;

/// <summary>POST /settings/webhooks/{id}/removal — removes a webhook: nothing more is sent to its address. It can be restored.</summary>
[Post(
    "/settings/webhooks/{id}/removal",
    WebhookStore.Manage,
    Then = "/settings/webhooks",
    Say = "webhooks.removed",
    Undo = "/settings/webhooks/{id}/return"
)]
internal sealed class RemoveWebhook(WebhookStore store, Audit audit) : Slice<RemoveWebhook.Input, Done>
{
    public sealed record Input(WebhookId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await store.Find(input.Id, stop) is null || !await store.SetState(input.Id, WebhookState.Removed, stop))
            return new NotFound();
        await audit.Did(caller.Person, "delivery.webhook.remove", input.Id.ToString(), null, stop);
        return Done.It;
    }
}
