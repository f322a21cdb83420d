namespace Juluo.Web;

/// <summary>Names the pages of a module that anyone may find and that stand in no menu, for the map that search engines read.</summary>
public delegate Task<IReadOnlyList<string>> PublicPages(UnitOfWork work, CancellationToken stop);
