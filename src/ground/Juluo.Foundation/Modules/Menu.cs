namespace Juluo.Foundation;

/// <summary>The program's menu, filled by the modules. One word each, the same word in the address.</summary>
public sealed class Menu
{
    private readonly List<Item> items = [];

    /// <param name="Word">Catalogue key of the word.</param>
    /// <param name="Path">Where it leads.</param>
    /// <param name="Icon">Name of a symbol in the icon sheet.</param>
    /// <param name="Requires">The permission without which it is not shown.</param>
    /// <param name="Order">Small comes first; on a phone the first four stand at the bottom.</param>
    public sealed record Item(string Word, string Path, string Icon, string Requires, int Order);

    public void Add(string word, string path, string icon, string needs, int order) => items.Add(new(word, path, icon, needs, order));

    public IEnumerable<Item> For(Caller caller) => items.Where(i => caller.May(i.Requires)).OrderBy(i => i.Order);

    public IReadOnlyList<Item> All => items;
}
