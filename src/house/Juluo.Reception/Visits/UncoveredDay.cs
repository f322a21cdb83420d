namespace Juluo.Reception;

/// <summary>A day on which a person came and that nothing covered: no plan, pass or booking, and the desk has not settled it.</summary>
/// <param name="Is">What they have that would count it, if anything.</param>
public sealed record UncoveredDay(LocalDate Day, SiteId Site, PersonCard Person, PlansFacade.Uncounted Is);
