namespace Juluo.Projects;

/// <summary>Checks if a higher module has anything for the page of opportunities, such as a challenge.</summary>
public delegate Task<bool> AnyOpportunity(UnitOfWork work, CancellationToken stop);
