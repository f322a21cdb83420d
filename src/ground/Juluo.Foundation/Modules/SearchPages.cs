namespace Juluo.Foundation;

/// <summary>
/// The pages that the search knows, by every word that people may call them: the catalogue's <c>search.page.{name}</c>, of which the first is what the page is called. Words of both languages find
/// it, whatever language the reader has.
/// </summary>
public sealed class SearchPages
{
    private readonly List<Item> items = [];

    /// <param name="Path">A route of the module, with <c>{id}</c> where each open site has such a page, and what may follow it in the address.</param>
    public sealed record Item(string Name, string Path)
    {
        public string Word => $"search.page.{Name}";

        /// <summary>The route alone.</summary>
        public string Route => Path.Split('?', '#')[0];
    }

    public void Add(string name, string path) => items.Add(new(name, path));

    public IReadOnlyList<Item> All => items;
}
