namespace Juluo.Reception;

/// <summary>How those who have a plan used the site.</summary>
/// <param name="People">How many had it.</param>
/// <param name="Came">How many of them came at least once.</param>
/// <param name="Days">On how many days they came, all together.</param>
/// <param name="BookedMinutes">What they booked, all together.</param>
public sealed record PlanUse(PlanId Plan, int People, int Came, int Days, long BookedMinutes);
