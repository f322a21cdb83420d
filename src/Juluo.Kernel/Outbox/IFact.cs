namespace Juluo.Kernel;

/// <summary>Something that happened and that other rooms may hear of. Written as JSON into the outbox, in the transaction in which it happened.</summary>
public interface IFact;
