namespace Juluo.Webhooks;

internal static class WebhookRights
{
    /// <summary>The permission to choose the external programs that receive events.</summary>
    public const string Manage = "delivery.webhooks";
}
