namespace Juluo.Webhooks;

/// <summary>POST /settings/webhooks/{id}/removal — removes a webhook: nothing more is sent to its address. It can be restored.</summary>
[Post("/settings/webhooks/{id}/removal", WebhookRights.Manage, Then = "/settings/webhooks", Say = "webhooks.removed")]
internal class RemoveWebhook(WebhookStore store, Audit audit) : Reversible<RemoveWebhook.Input>
{
    public sealed record Input(WebhookId Id);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        if (done && await store.Find(input.Id, stop) is null)
            return new NotFound();
        if (!await store.SetState(input.Id, done ? WebhookState.Removed : WebhookState.On, stop))
            return new NotFound();
        await audit.Did(caller.Person, done ? "delivery.webhook.remove" : "delivery.webhook.restore", input.Id.ToString(), null, stop);
        return Done.It;
    }
}

/// <summary>POST /settings/webhooks/{id}/return — restores a removed webhook and switches it on, even if it was off before.</summary>
[Undo("/settings/webhooks/{id}/return", Then = "/settings/webhooks/{id}")]
internal sealed class RestoreWebhook(WebhookStore store, Audit audit) : RemoveWebhook(store, audit);
