namespace Juluo.Projects;

/// <summary>Returns true if a higher module has something for the page of opportunities, such as a challenge.</summary>
public delegate Task<bool> AnyOpportunity(UnitOfWork work, CancellationToken stop);
