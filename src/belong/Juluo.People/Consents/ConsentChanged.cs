namespace Juluo.People;

/// <summary>Somebody agreed, or no longer agrees. Who hears that it was taken back hides at once what depended on it.</summary>
/// <param name="Purpose">One of <see cref="People.Purpose"/>.</param>
[Named("people.consent.changed")]
public sealed record ConsentChanged(PersonId Person, string Purpose, bool Given) : IFact;
