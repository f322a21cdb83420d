namespace Juluo.Foundation;

/// <summary>
/// A module's reaction to a fact. All reactions to one fact run in one unit of work, which also marks the fact as handled: all or nothing. If one throws, all are
/// retried later, so a reaction must have no effects outside the database.
/// </summary>
public abstract class Reaction<TFact> : IReaction
    where TFact : IFact
{
    public abstract Task React(TFact fact, CancellationToken stop);

    Task IReaction.React(IFact fact, CancellationToken stop) => React((TFact)fact, stop);
}

/// <summary>The reaction as the worker calls it, independent of the type of fact.</summary>
public interface IReaction
{
    Task React(IFact fact, CancellationToken stop);
}

/// <summary>The facts that a module reacts to.</summary>
public sealed class Reactions
{
    private readonly List<(Type Fact, Type Reaction)> all = [];

    public IReadOnlyList<(Type Fact, Type Reaction)> All => all;

    private readonly List<Type> ofPublic = [];

    /// <summary>Reacts to every fact that any module publishes through webhooks.</summary>
    /// <param name="reaction">An open generic subclass of <see cref="Reaction{TFact}"/>.</param>
    public void OnPublicFacts(Type reaction) => ofPublic.Add(reaction);

    internal void OnPublic(Type fact) => all.AddRange(ofPublic.Select(r => (fact, r.MakeGenericType(fact))));

    public void On<TFact, TReaction>()
        where TFact : IFact
        where TReaction : Reaction<TFact> => all.Add((typeof(TFact), typeof(TReaction)));
}
