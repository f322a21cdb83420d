namespace Juluo.Web;

/// <summary>One page of a list, with the cursor of the next.</summary>
/// <param name="Next">An opaque cursor: give it as <c>after</c> to get the next page. Null: this was the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next) : IPage<T>;

/// <summary>The common shape of all paged lists, whatever else the response contains: a program can page through all of them in the same way.</summary>
public interface IPage<out T> : IPage
{
    IReadOnlyList<T> Items { get; }
}

/// <summary>A page of any item type, for the header <c>Link: rel="next"</c>.</summary>
public interface IPage
{
    /// <summary>An opaque cursor: give it as <c>after</c> to get the next page. Null: this was the last page.</summary>
    string? Next { get; }
}
