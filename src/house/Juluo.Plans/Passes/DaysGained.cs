namespace Juluo.Plans;

/// <summary>Somebody got a plan or a pass: if they are there already, it is for this day that they got it.</summary>
[Named("plans.days.gained")]
public sealed record DaysGained(PersonId Person) : IFact;
