namespace Juluo.Web;

/// <summary>Everything that waits for the caller, of all parts that the community uses. Asked once in a request.</summary>
public sealed class WaitingList(App app, IEnumerable<WaitingSource> sources, FindNames names)
{
    private IReadOnlyList<WaitingItem>? known;

    public async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        var items = await WithoutNames(caller, stop);
        var people = items.SelectMany(i => (PersonId?[])[i.About, i.OwnedBy]).OfType<PersonId>().Distinct().ToList();
        if (people.Count == 0)
            return items;
        var called = await names(people, stop);
        return [.. items.Select(i => i.Named(called))];
    }

    /// <summary>How much waits. The menu of every page says it, so no names are looked up.</summary>
    public async Task<int> Count(Caller caller, CancellationToken stop) => (await WithoutNames(caller, stop)).Count;

    private async Task<IReadOnlyList<WaitingItem>> WithoutNames(Caller caller, CancellationToken stop)
    {
        if (known is not null)
            return known;
        var all = new List<WaitingItem>();
        foreach (var source in sources.Where(s => caller.Community.Uses(app.PartOf(s.GetType()))))
            all.AddRange(await source.Of(caller, stop));
        return known = Ordered(all);
    }

    /// <summary>What is due soonest comes first; what has no date comes after it, the oldest first.</summary>
    internal static IReadOnlyList<WaitingItem> Ordered(IEnumerable<WaitingItem> items) =>
        [.. items.OrderBy(i => i.Due ?? NodaTime.Instant.MaxValue).ThenBy(i => i.Since)];
}
