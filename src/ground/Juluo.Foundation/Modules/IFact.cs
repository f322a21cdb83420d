namespace Juluo.Foundation;

/// <summary>Something that happened and that other modules may hear of. Written as JSON into the outbox, in the transaction in which it happened.</summary>
public interface IFact;

/// <summary>A fact in somebody's own words: they go with the person wherever it stands, also where it was told outside without a name.</summary>
public interface IAuthoredFact : IFact
{
    PersonId Author { get; }
}
