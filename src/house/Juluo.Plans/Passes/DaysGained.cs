namespace Juluo.Plans;

/// <summary>A person got a plan or a pass: if they are there already, they got it for this day.</summary>
[Named("plans.days.gained")]
public sealed record DaysGained(PersonId Person) : IFact;
