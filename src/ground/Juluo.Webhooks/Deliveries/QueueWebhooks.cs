namespace Juluo.Webhooks;

/// <summary>Reacts to public facts: queues a delivery to each webhook subscribed to the event, exactly once per fact.</summary>
internal sealed class QueueWebhooks<TFact>(App app, WebhookDeliveryStore deliveries) : Reaction<TFact>
    where TFact : IFact
{
    public override async Task React(TFact fact, CancellationToken stop)
    {
        foreach (var known in app.Events.Where(e => e.Fact == typeof(TFact)))
            if (known.Show(fact) is { } data)
                await deliveries.Queue(known.Kind, data, (fact as IAuthoredFact)?.Author, stop);
    }
}
