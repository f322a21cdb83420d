namespace Juluo.Kernel;

/// <summary>
/// The facts that a room makes known outside, by webhooks, to whoever an operator names. What goes out is a record of its own: the promise to those
/// outside, which stays when the fact changes.
/// </summary>
public sealed class PublicEvents
{
    private readonly List<PublicEvent> all = [];

    public IReadOnlyList<PublicEvent> All => all;

    /// <param name="kind">A dotted word, the room's name first; its words stand in the catalogues under <c>event.</c> and it.</param>
    /// <param name="show">What of the fact is told; null: nothing of this one.</param>
    public void Add<TFact, TData>(string kind, Func<TFact, TData?> show)
        where TFact : IFact
        where TData : class => all.Add(new(kind, typeof(TFact), typeof(TData), typeof(QueueWebhooks<TFact>), fact => show((TFact)fact)));
}
