namespace Juluo.Webhooks;

public readonly record struct WebhookId(Guid Value) : IId<WebhookId>
{
    public override string ToString() => Value.ToString();
}
