using Juluo.Web.Pages;

namespace Juluo.Webhooks;

/// <summary>GET /settings/webhooks/{id} — shows a webhook, with its deliveries.</summary>
[Get("/settings/webhooks/{id}", WebhookRights.Manage, Page = typeof(WebhookPage))]
public sealed class ShowWebhook(WebhookStore store, WebhookDeliveryStore deliveries, App app, Cursors cursors, ShownOnce shown)
    : Slice<ShowWebhook.Input, ShowWebhook.Output>
{
    private const int PageSize = 30;

    /// <param name="Secret">A new secret, encrypted, for the page that shows it once.</param>
    public sealed record Input(WebhookId Id, string? After, string? Secret);

    /// <param name="Items">The deliveries, the latest first.</param>
    public sealed record Output(
        IReadOnlyList<WebhookDelivery> Items,
        string? Next,
        Webhook Webhook,
        IReadOnlyList<string> Kinds,
        [property: System.Text.Json.Serialization.JsonIgnore] string? Secret
    ) : IPage<WebhookDelivery>, IVersioned
    {
        string IVersioned.Version => Webhook.Version.ToString(CultureInfo.InvariantCulture);
    }

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await store.Find(input.Id, stop) is not { } webhook)
            return new NotFound();
        var scope = $"webhook {input.Id}";
        if (!cursors.TryOpen<Guid?>(scope, input.After, out var before))
            return new CursorUnknown();
        var lines = await deliveries.Of(input.Id, before, PageSize + 1, stop);
        var page = cursors.Page(scope, lines, PageSize, l => Guid.ParseExact(l.MessageId[4..], "N"), l => l);
        return new Output(
            page.Items,
            page.Next,
            webhook,
            AddWebhook.Kinds(app, caller),
            input.Secret is null ? null : shown.Open(input.Id.ToString(), input.Secret)
        );
    }
}
