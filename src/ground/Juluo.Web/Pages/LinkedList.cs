namespace Juluo.Web.Pages;

/// <summary>A page that lists things of pages of their own, in the words of schema.org. Pure.</summary>
public static class LinkedList
{
    /// <param name="url">Address of the page.</param>
    /// <param name="items">In the order in which the page shows them.</param>
    public static Dictionary<string, object> Of(
        string url,
        string name,
        string description,
        IEnumerable<(string Name, string Url)> items
    ) =>
        new(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "CollectionPage",
            ["@id"] = url,
            ["url"] = url,
            ["name"] = name,
            ["description"] = description,
            ["mainEntity"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["@type"] = "ItemList",
                ["itemListElement"] = items
                    .Select(
                        (item, n) =>
                            new Dictionary<string, object>(StringComparer.Ordinal)
                            {
                                ["@type"] = "ListItem",
                                ["position"] = n + 1,
                                ["name"] = item.Name,
                                ["url"] = item.Url,
                            }
                    )
                    .ToArray(),
            },
        };

    /// <summary>A thing that has a page, with the community as who provides it.</summary>
    /// <param name="type">Type of schema.org, such as <c>Service</c>.</param>
    /// <param name="community">The address of the public face, by which what other pages say of the community is known to be of the same.</param>
    public static Dictionary<string, object> Thing(string type, string url, string name, string? description, string by, string community)
    {
        var thing = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org",
            ["@type"] = type,
            ["@id"] = url,
            ["url"] = url,
            ["name"] = name,
            [by] = new Dictionary<string, object>(StringComparer.Ordinal) { ["@type"] = "Organization", ["@id"] = community },
        };
        if (!string.IsNullOrWhiteSpace(description))
            thing["description"] = description.Trim();
        return thing;
    }
}
