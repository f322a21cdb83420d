namespace Juluo.Foundation;

/// <summary>
/// Pages that the search finds by every word that people may use for them: the catalogue's <c>search.page.{name}</c>, whose first word is the page's title. Words
/// of both languages match, whatever the reader's language.
/// </summary>
public sealed class SearchPages
{
    private readonly List<Item> items = [];

    /// <param name="Path">A route of the module, optionally with a query or fragment; <c>{id}</c> is replaced by each open site.</param>
    public sealed record Item(string Name, string Path)
    {
        public string Word => $"search.page.{Name}";

        /// <summary>The path without query and fragment.</summary>
        public string Route => Path.Split('?', '#')[0];
    }

    public void Add(string name, string path) => items.Add(new(name, path));

    public IReadOnlyList<Item> All => items;
}
