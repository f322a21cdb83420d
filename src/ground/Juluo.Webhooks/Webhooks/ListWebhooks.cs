using Juluo.Web.Pages;

namespace Juluo.Webhooks;

/// <summary>GET /settings/webhooks — lists the webhooks of the community: external programs and the events they receive.</summary>
[Get("/settings/webhooks", WebhookRights.Manage, Page = typeof(WebhooksPage))]
public sealed class ListWebhooks(WebhookStore store, App app) : Slice<Nothing, ListWebhooks.Output>
{
    public sealed record Output(IReadOnlyList<Webhook> Webhooks, IReadOnlyList<string> Kinds);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(await store.All(stop), AddWebhook.Kinds(app, caller));
}
