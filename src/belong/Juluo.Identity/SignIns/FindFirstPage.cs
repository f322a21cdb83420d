namespace Juluo.Identity;

/// <summary>Finds the first page of an account in the current community. Registered by the module that knows who belongs to it.</summary>
public delegate Task<string> FindFirstPage(UnitOfWork work, Guid account, CancellationToken stop);
