namespace Juluo.Webhooks;

internal static class WebhookRights
{
    /// <summary>To choose which programs outside receive which events.</summary>
    public const string Manage = "delivery.webhooks";
}
