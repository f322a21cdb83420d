namespace Juluo.Delivery;

internal static class WebhookErrors
{
    public sealed record NoAddress() : Invalid("webhook.no-address", "url");

    public sealed record NotHttps() : Invalid("webhook.not-https", "url");

    public sealed record NotPublic() : Invalid("webhook.not-public", "url");

    public sealed record NoKind() : Invalid("webhook.no-kind", "kinds");

    public sealed record TooMany(int Most) : Conflict("webhook.too-many");
}
