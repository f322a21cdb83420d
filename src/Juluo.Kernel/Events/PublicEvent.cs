namespace Juluo.Kernel;

/// <param name="Data">The type of what is told.</param>
public sealed record PublicEvent(string Kind, Type Fact, Type Data, Type Reaction, Func<IFact, object?> Show);
