namespace Juluo.Reception;

/// <summary>A day on which a person came and that no plan, pass or booking covered, and that the desk has not settled.</summary>
/// <param name="Is">The plan or pass that could cover the day; null if there is none.</param>
public sealed record UncoveredDay(LocalDate Day, SiteId Site, PersonCard Person, PlansFacade.Uncounted Is);
