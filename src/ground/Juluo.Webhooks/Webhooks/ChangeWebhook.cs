namespace Juluo.Webhooks;

/// <summary>POST /settings/webhooks/{id} — changes a webhook's address or events, or turns it on or off. With If-Match, only if it has not been changed since.</summary>
[Post("/settings/webhooks/{id}", WebhookRights.Manage, Form = typeof(ShowWebhook), Changes = typeof(ShowWebhook), Say = "webhooks.kept")]
internal sealed class ChangeWebhook(WebhookStore store, OutboundHttp http, App app, Audit audit) : Slice<ChangeWebhook.Input, Done>
{
    public sealed record Input(
        WebhookId Id,
        [Required] string Url = "",
        [Required] IReadOnlyList<string>? Kinds = null,
        bool Active = false
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await store.Find(input.Id, stop) is not { } before)
            return new NotFound();
        if (AddWebhook.Decide(input.Url, input.Kinds, http, app, caller) is { Count: > 0 } errors)
            return errors;
        // The form does not contain events of parts that are switched off: the webhook keeps them.
        var off = app.Events.Where(e => !caller.Community.Uses(e.Part)).Select(e => e.Kind);
        string[] kinds = [.. input.Kinds!.Union(before.Kinds.Intersect(off))];
        await store.Change(input.Id, input.Url.Trim(), kinds, input.Active, stop);
        await audit.Did(
            caller.Person,
            "delivery.webhook.change",
            input.Id.ToString(),
            new
            {
                host = new Uri(input.Url.Trim()).Host,
                input.Kinds,
                input.Active,
            },
            stop
        );
        return Done.It;
    }
}
