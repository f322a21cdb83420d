namespace Juluo.Needs;

/// <summary>A link in a weekly email, as stored: one need for one person. Only the hash of its secret is stored.</summary>
internal sealed record NeedLink(PostingId Posting, PersonId Person, Instant MadeAt)
{
    /// <summary>The time for which the link works; after it, the page says that the link is unknown.</summary>
    internal static readonly Duration Open = Duration.FromDays(30);

    internal static string Path(string token) => $"/needs/mailed/{token}";
}
