namespace Juluo.Projects;

/// <summary>Whether a module above has anything for the page of opportunities, such as a challenge.</summary>
public delegate Task<bool> AnyOpportunity(UnitOfWork work, CancellationToken stop);
