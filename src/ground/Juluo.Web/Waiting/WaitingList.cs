namespace Juluo.Web;

/// <summary>The caller's open items in all parts that the community uses. Queried once per request.</summary>
public sealed class WaitingList(App app, UnitOfWork work, IEnumerable<WaitingSource> sources, FindNames names)
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

    /// <summary>Returns the number of open items. The menu of every page shows it, so no names are looked up.</summary>
    public async Task<int> Count(Caller caller, CancellationToken stop) => (await WithoutNames(caller, stop)).Count;

    private async Task<IReadOnlyList<WaitingItem>> WithoutNames(Caller caller, CancellationToken stop)
    {
        if (known is not null)
            return known;
        var all = new List<WaitingItem>();
        foreach (var source in await Filled(caller, stop))
            all.AddRange(await source.Of(caller, stop));
        return known = Ordered(all);
    }

    /// <summary>Returns the sources that may have items, by one query: most have none for most people.</summary>
    private async Task<IReadOnlyList<WaitingSource>> Filled(Caller caller, CancellationToken stop)
    {
        var asked = new List<WaitingSource>();
        Statement? conditions = null;
        foreach (var source in sources.Where(s => caller.Community.Uses(app.PartOf(s.GetType()))))
        {
            if (source.Any(caller) is not { } any)
                continue;
            asked.Add(source);
            conditions = conditions is null ? any : $"{conditions}, {any}";
        }

        if (conditions is null)
            return [];
        var holds = (await work.Find<bool[]>($"select array[{conditions}]", row => row.GetFieldValue<bool[]>(0), stop))!;
        return asked.FindAll(s => holds[asked.IndexOf(s)]);
    }

    /// <summary>Sorts items by due date; those without one follow, the oldest first.</summary>
    internal static IReadOnlyList<WaitingItem> Ordered(IEnumerable<WaitingItem> items) =>
        [.. items.OrderBy(i => i.Due ?? NodaTime.Instant.MaxValue).ThenBy(i => i.Since)];
}
