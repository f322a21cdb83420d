namespace Juluo.Foundation;

/// <summary>
/// Marks a module's contribution to the search: a slice without a route that takes <c>SearchQuery</c> and returns the hits that the caller may see. The search runs
/// all sources that the caller may use in one unit of work.
/// </summary>
/// <param name="kind">The kind of hits; its heading is the catalogue's <c>search.kind.{kind}</c>.</param>
/// <param name="needs">The required permission, as for a route.</param>
/// <param name="order">The sort order among kinds that match equally well; smaller comes first.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SearchSourceAttribute(string kind, string needs, int order) : Attribute
{
    public string Kind => kind;

    public string Requires => needs;

    public int Order => order;

    /// <summary>The part of the program to which the source belongs; null if it belongs to none and is always on.</summary>
    public Part? Part { get; internal set; }

    /// <summary>True if it runs only when no other source has a good match: it suggests an alternative.</summary>
    public bool WhenNone { get; set; }
}
