namespace Juluo.People;

/// <summary>A person agreed, or no longer agrees. Modules that hear that it was withdrawn hide at once what depended on it.</summary>
/// <param name="Purpose">One of <see cref="People.Purpose"/>.</param>
[Named("people.consent.changed")]
public sealed record ConsentChanged(PersonId Person, string Purpose, bool Given) : IFact;
