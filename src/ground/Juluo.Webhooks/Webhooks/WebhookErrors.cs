namespace Juluo.Webhooks;

internal static class WebhookErrors
{
    public sealed record NoKind() : Invalid("webhook.no-kind", "kinds");

    public sealed record TooMany(int Most) : Conflict("webhook.too-many");
}
