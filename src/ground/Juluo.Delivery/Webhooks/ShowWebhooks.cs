using Juluo.Web.Pages;

namespace Juluo.Delivery;

/// <summary>GET /settings/webhooks — who outside is told of what happens here.</summary>
[Get("/settings/webhooks", WebhookBook.Manage, Page = typeof(WebhooksPage))]
public sealed class ShowWebhooks(WebhookBook book, App app) : Slice<Nothing, ShowWebhooks.Output>
{
    public sealed record Output(IReadOnlyList<Webhook> Webhooks, IReadOnlyList<string> Kinds);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(await book.All(stop), AddWebhook.Kinds(app, caller));
}
