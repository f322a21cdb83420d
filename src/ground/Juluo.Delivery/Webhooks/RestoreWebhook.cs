namespace Juluo.Delivery;

/// <summary>POST /settings/webhooks/{id}/return — restores a removed webhook.</summary>
[Post("/settings/webhooks/{id}/return", WebhookStore.Manage, Then = "/settings/webhooks/{id}")]
internal sealed class RestoreWebhook(WebhookStore store) : Slice<RestoreWebhook.Input, Done>
{
    public sealed record Input(WebhookId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await store.SetState(input.Id, WebhookState.On, stop) ? Done.It : new NotFound();
}
