namespace Juluo.People;

/// <summary>Fact: a person gave or withdrew a consent. On a withdrawal, modules at once hide everything that depended on it.</summary>
/// <param name="Purpose">One of <see cref="People.Purpose"/>.</param>
[Named("people.consent.changed")]
public sealed record ConsentChanged(PersonId Person, string Purpose, bool Given) : IFact;
