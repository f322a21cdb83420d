namespace Juluo.Web;

/// <summary>An entry of a feed.</summary>
/// <param name="Page">The address of its page, which never changes: also its identifier.</param>
/// <param name="Summary">Plain text; null if there is none.</param>
public sealed record FeedEntry(string Page, string Title, string? Summary, Instant Published, Instant Updated);
