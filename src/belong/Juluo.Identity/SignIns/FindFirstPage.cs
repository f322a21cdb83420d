namespace Juluo.Identity;

/// <summary>The page on which an account begins in the community of this work. Registered by the module that knows who belongs to it.</summary>
public delegate Task<string> FindFirstPage(UnitOfWork work, Guid account, CancellationToken stop);
