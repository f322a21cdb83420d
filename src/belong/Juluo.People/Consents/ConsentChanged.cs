namespace Juluo.People;

/// <summary>A person gave or withdrew a consent. On a withdrawal, modules hide at once whatever depended on it.</summary>
/// <param name="Purpose">One of <see cref="People.Purpose"/>.</param>
[Named("people.consent.changed")]
public sealed record ConsentChanged(PersonId Person, string Purpose, bool Given) : IFact;
