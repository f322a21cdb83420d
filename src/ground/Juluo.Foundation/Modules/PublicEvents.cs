namespace Juluo.Foundation;

/// <summary>
/// The facts that a module makes known outside, by webhooks, to the addresses that an operator names. What goes out is a record of its own: the promise to those
/// outside, which stays when the fact changes.
/// </summary>
public sealed class PublicEvents
{
    private readonly List<PublicEvent> all = [];

    public IReadOnlyList<PublicEvent> All => all;

    /// <summary>The part of the module that is being asked for its events.</summary>
    internal Part? Of { get; set; }

    /// <param name="kind">
    /// <c>module.noun.verb</c>, the verb in the past; its words stand in the catalogues under <c>event.</c> and it, those of its noun under <c>event-group.</c>.
    /// </param>
    /// <param name="needs">The permission by which a person sees such things here.</param>
    /// <param name="show">What of the fact is sent; null: nothing of this one.</param>
    public void Add<TFact, TData>(string kind, string needs, Func<TFact, TData?> show)
        where TFact : IFact
        where TData : class => all.Add(new(kind, needs, typeof(TFact), typeof(TData), fact => show((TFact)fact)) { Part = Of });
}
