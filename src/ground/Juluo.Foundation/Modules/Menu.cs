namespace Juluo.Foundation;

/// <summary>The program's menu, filled by the modules. One word each, the same word in the address.</summary>
public sealed class Menu
{
    private readonly List<Item> items = [];

    /// <param name="Word">Catalogue key of the word.</param>
    /// <param name="Path">Where it leads.</param>
    /// <param name="Icon">Name of a symbol in the icon sheet.</param>
    /// <param name="Requires">The permission without which it is not shown.</param>
    /// <param name="AtSite">Also for who may it at some sites alone, as of a route.</param>
    /// <param name="Order">Small comes first; on a phone the first four stand at the bottom.</param>
    public sealed record Item(string Word, string Path, string Icon, string Requires, int Order, bool AtSite = false);

    public void Add(string word, string path, string icon, string needs, int order, bool atSite = false) =>
        items.Add(new(word, path, icon, needs, order, atSite));

    public IEnumerable<Item> For(Caller caller) =>
        items.Where(i => i.AtSite ? caller.MaySomewhere(i.Requires) : caller.May(i.Requires)).OrderBy(i => i.Order);

    public IReadOnlyList<Item> All => items;
}
