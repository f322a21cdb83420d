namespace Juluo.Web.Pages;

/// <summary>Structured data (schema.org) for a page that lists items with pages. Pure.</summary>
public static class LinkedList
{
    /// <param name="url">The address of the page.</param>
    /// <param name="items">The items in the order of the page.</param>
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

    /// <summary>Returns structured data for an item with a page, with the community as its provider.</summary>
    /// <param name="type">The type in schema.org, such as <c>Service</c>.</param>
    /// <param name="community">The address of the public page, which identifies the community across pages.</param>
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
