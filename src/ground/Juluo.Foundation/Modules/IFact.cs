namespace Juluo.Foundation;

/// <summary>Something that happened and that other modules may hear of. Written as JSON into the outbox, in the transaction in which it happened.</summary>
public interface IFact;

/// <summary>A fact in a person's own words: they are erased with the person wherever the fact is stored, also where it was sent outside without a name.</summary>
public interface IAuthoredFact : IFact
{
    PersonId Author { get; }
}
