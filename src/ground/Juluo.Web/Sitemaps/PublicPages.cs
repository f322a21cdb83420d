namespace Juluo.Web;

/// <summary>Returns a module's public pages that are in no menu, for the sitemap.</summary>
public delegate Task<IReadOnlyList<string>> PublicPages(UnitOfWork work, CancellationToken stop);
