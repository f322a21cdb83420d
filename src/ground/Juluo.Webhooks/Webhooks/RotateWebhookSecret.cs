namespace Juluo.Webhooks;

/// <summary>POST /settings/webhooks/{id}/secrets — creates a new secret for a webhook. For a day requests are signed with both secrets, so that the receiver can switch.</summary>
[Post("/settings/webhooks/{id}/secrets", WebhookRights.Manage)]
internal sealed class RotateWebhookSecret(WebhookStore store, Audit audit, ShownOnce shown)
    : Slice<RotateWebhookSecret.Input, RotateWebhookSecret.Output>
{
    public sealed record Input(WebhookId Id);

    public sealed record Output(string Secret);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await store.Find(input.Id, stop) is null || await store.Rotate(input.Id, stop) is not { } secret)
            return new NotFound();
        await audit.Did(caller.Person, "delivery.webhook.secret", input.Id.ToString(), null, stop);
        return new Output(secret);
    }

    protected override Next? After(Input input, Output output, Caller caller) =>
        new($"/settings/webhooks/{input.Id}?secret={Uri.EscapeDataString(shown.Seal(input.Id.ToString(), output.Secret))}");
}
