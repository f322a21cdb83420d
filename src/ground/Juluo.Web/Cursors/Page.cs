namespace Juluo.Web;

/// <summary>One page of a list, with the cursor of the next.</summary>
/// <param name="Next">An opaque cursor: give it as <c>after</c> to get the next page. Null: this was the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next) : IPage<T>;

/// <summary>The one shape of every list that comes in pages, whatever else its answer tells: a program turns the pages of all alike.</summary>
public interface IPage<out T> : IPage
{
    IReadOnlyList<T> Items { get; }
}

/// <summary>What the answer needs of every page, whatever it is of: <c>Link: rel="next"</c>.</summary>
public interface IPage
{
    /// <summary>An opaque cursor: give it as <c>after</c> to get the next page. Null: this was the last page.</summary>
    string? Next { get; }
}
