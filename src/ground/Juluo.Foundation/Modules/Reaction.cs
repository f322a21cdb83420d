namespace Juluo.Foundation;

/// <summary>
/// What a module does when it hears of a fact. All reactions to one fact run in one unit of work, which also marks the fact as heard:
/// all or nothing. What throws is tried again later, so a reaction touches nothing outside the database.
/// </summary>
public abstract class Reaction<TFact> : IReaction
    where TFact : IFact
{
    public abstract Task React(TFact fact, CancellationToken stop);

    Task IReaction.React(IFact fact, CancellationToken stop) => React((TFact)fact, stop);
}

/// <summary>What the worker needs of every reaction, whatever its fact.</summary>
public interface IReaction
{
    Task React(IFact fact, CancellationToken stop);
}

/// <summary>The facts a module listens to.</summary>
public sealed class Reactions
{
    private readonly List<(Type Fact, Type Reaction)> all = [];

    public IReadOnlyList<(Type Fact, Type Reaction)> All => all;

    private readonly List<Type> ofPublic = [];

    /// <summary>Listens to every fact that some module makes public.</summary>
    /// <param name="reaction">A generic <see cref="Reaction{TFact}"/> that is still open.</param>
    public void OnPublicFacts(Type reaction) => ofPublic.Add(reaction);

    internal void OnPublic(Type fact) => all.AddRange(ofPublic.Select(r => (fact, r.MakeGenericType(fact))));

    public void On<TFact, TReaction>()
        where TFact : IFact
        where TReaction : Reaction<TFact> => all.Add((typeof(TFact), typeof(TReaction)));
}
