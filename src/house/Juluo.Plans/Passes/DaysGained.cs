namespace Juluo.Plans;

/// <summary>A person got a plan or a pass. If they are already on site, it can cover that day.</summary>
[Named("plans.days.gained")]
public sealed record DaysGained(PersonId Person) : IFact;
