namespace Juluo.Foundation;

/// <summary>Something that happened and that other modules may react to. Written as JSON to the outbox, in the transaction in which it happened.</summary>
public interface IFact;

/// <summary>A fact that contains a person's own words. They are erased with the person wherever the fact is stored, including copies sent outside without a name.</summary>
public interface IAuthoredFact : IFact
{
    PersonId Author { get; }
}
