namespace Juluo.Events;

/// <summary>The dated items of other modules, of the parts that are on.</summary>
internal sealed class AlsoOn(UnitOfWork work, App app, IEnumerable<DatedItems> modules)
{
    /// <summary>Returns items that the caller may see, earliest first.</summary>
    public async Task<List<DatedItem>> Coming(Caller caller, Instant from, int most, CancellationToken stop)
    {
        var all = new List<DatedItem>();
        foreach (var items in modules)
            all.AddRange((await items(work, caller, from, most, stop)).Where(i => caller.Community.Uses(app.PageAt(i.Path)?.Part)));
        return [.. all.OrderBy(i => i.StartsAt).ThenBy(i => i.Path, StringComparer.Ordinal).Take(most)];
    }
}
