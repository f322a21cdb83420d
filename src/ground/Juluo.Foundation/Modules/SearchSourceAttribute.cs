namespace Juluo.Foundation;

/// <summary>
/// A part of the one search that a module brings along: a slice without a route of its own, which takes <c>SearchQuery</c> and gives the hits that the caller may see. The
/// search runs all sources that the caller may use, in one unit of work.
/// </summary>
/// <param name="kind">What it finds; its heading is the catalogue's <c>search.kind.{kind}</c>.</param>
/// <param name="needs">As of a route.</param>
/// <param name="order">Of two kinds that answer as well, the smaller comes first.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SearchSourceAttribute(string kind, string needs, int order) : Attribute
{
    public string Kind => kind;

    public string Requires => needs;

    public int Order => order;

    /// <summary>The part of its module.</summary>
    public Part? Part { get; internal set; }

    /// <summary>Asked only where nothing that was found answers well: says what one can do instead.</summary>
    public bool WhenNone { get; set; }
}
