namespace Juluo.Spaces;

/// <summary>The possible parts of halls and bundles in a table: resources at the site, and those of earlier rows.</summary>
internal sealed class PartsByName
{
    private readonly Dictionary<(SiteId Site, string Name), List<Part>> all = [];

    /// <param name="Units">The number of units; 0 for a hall or a bundle.</param>
    public readonly record struct Part(ResourceId Id, string Name, int Units);

    public void Add(SiteId site, ResourceId id, LocalizedText name, string? key, int units)
    {
        foreach (var called in new[] { name.Zh, name.En, key, id.ToString() }.OfType<string>().Select(TableCells.Fold).Distinct())
        {
            if (!all.TryGetValue((site, called), out var found))
                all[(site, called)] = found = [];
            found.Add(new(id, name.Zh, units));
        }
    }

    /// <returns>Null if no resource or more than one has that name.</returns>
    public Part? Find(SiteId site, string name) => all.GetValueOrDefault((site, TableCells.Fold(name))) is [var one] ? one : null;
}
