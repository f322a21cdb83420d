namespace Juluo.Kernel;

/// <summary>Some of many, and where the rest goes on.</summary>
/// <param name="Next">An opaque cursor: give it as <c>after</c> for what follows. Null: this was the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next) : IPage;

/// <summary>What the answer needs of every page, whatever it is of: <c>Link: rel="next"</c>.</summary>
internal interface IPage
{
    string? Next { get; }
}
