namespace Juluo.Foundation;

/// <summary>
/// The facts that a module publishes through webhooks, to addresses that an operator enters. The payload is a separate record: a stable contract with outside
/// programs, independent of changes to the fact.
/// </summary>
public sealed class PublicEvents
{
    private readonly List<PublicEvent> all = [];

    public IReadOnlyList<PublicEvent> All => all;

    /// <summary>The part of the module whose events are being registered.</summary>
    internal Part? Of { get; set; }

    /// <param name="kind"><c>module.noun.verb</c>, the verb in the past tense; its texts are in the catalogues under <c>event.</c> and the kind, those of its noun under <c>event-group.</c>.</param>
    /// <param name="needs">The permission to see such data in the program.</param>
    /// <param name="show">Returns the payload for a fact, or null to send nothing.</param>
    public void Add<TFact, TData>(string kind, string needs, Func<TFact, TData?> show)
        where TFact : IFact
        where TData : class => all.Add(new(kind, needs, typeof(TFact), typeof(TData), fact => show((TFact)fact)) { Part = Of });
}
