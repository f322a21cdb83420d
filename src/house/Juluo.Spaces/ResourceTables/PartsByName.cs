namespace Juluo.Spaces;

/// <summary>What a hall or a bundle of a table can be made of: what is at its site, and what came with the table before it.</summary>
internal sealed class PartsByName
{
    private readonly Dictionary<(SiteId Site, string Name), List<Part>> all = [];

    /// <param name="Units">0 of a hall or a bundle.</param>
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

    /// <returns>Null: nothing, or more than one thing, is called so.</returns>
    public Part? Find(SiteId site, string name) => all.GetValueOrDefault((site, TableCells.Fold(name))) is [var one] ? one : null;
}
