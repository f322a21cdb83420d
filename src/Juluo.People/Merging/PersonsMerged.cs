using Juluo.Kernel;

namespace Juluo.People;

/// <summary>Two persons turned out to be one. What is known of the one that went is of the one that was kept; <see cref="PeopleDirectory.Named"/> says so too.</summary>
/// <param name="Undone">It was a mistake: they are two again.</param>
public sealed record PersonsMerged(PersonId Gone, PersonId Kept, bool Undone = false) : IFact;
