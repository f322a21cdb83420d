namespace Juluo.Kernel;

/// <summary>What a room does when it hears of a fact. It runs in its own unit of work, which also marks the fact as heard: both or neither.</summary>
public abstract class Reaction<TFact>
    where TFact : IFact
{
    public abstract Task React(TFact fact, CancellationToken stop);
}

/// <summary>The facts a room listens to.</summary>
public sealed class Reactions
{
    private readonly List<(Type Fact, Type Reaction)> all = [];

    public IReadOnlyList<(Type Fact, Type Reaction)> All => all;

    public void On<TFact, TReaction>()
        where TFact : IFact
        where TReaction : Reaction<TFact> => all.Add((typeof(TFact), typeof(TReaction)));
}
