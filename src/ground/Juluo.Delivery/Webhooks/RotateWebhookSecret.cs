namespace Juluo.Delivery;

/// <summary>POST /settings/webhooks/{id}/secrets — a new secret. For a day both sign, so that the receiver can change over.</summary>
[Post("/settings/webhooks/{id}/secrets", WebhookBook.Manage)]
internal sealed class RotateWebhookSecret(WebhookBook book, Audit audit, ShownOnce shown)
    : Slice<RotateWebhookSecret.Input, RotateWebhookSecret.Output>
{
    public sealed record Input(WebhookId Id);

    public sealed record Output(string Secret);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await book.Find(input.Id, stop) is null || await book.Rotate(input.Id, stop) is not { } secret)
            return new NotFound();
        await audit.Did(caller.Person, "kernel.webhook.secret", input.Id.ToString(), null, stop);
        return new Output(secret);
    }

    protected override Next? After(Input input, Output output, Caller caller) =>
        new($"/settings/webhooks/{input.Id}?secret={Uri.EscapeDataString(shown.Seal(input.Id.ToString(), output.Secret))}");
}
