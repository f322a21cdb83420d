namespace Juluo.Delivery;

public readonly record struct WebhookId(Guid Value) : IId<WebhookId>
{
    public static WebhookId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
