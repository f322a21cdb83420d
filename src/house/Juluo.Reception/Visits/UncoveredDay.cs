namespace Juluo.Reception;

/// <summary>A day on which somebody came and that nothing covered: no plan, pass or booking, and nobody at the desk settled it.</summary>
/// <param name="Is">What they have that would count it, if anything.</param>
public sealed record UncoveredDay(LocalDate Day, SiteId Site, PersonCard Person, PlanFacade.Uncounted Is);
