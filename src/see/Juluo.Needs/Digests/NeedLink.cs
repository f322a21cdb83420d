namespace Juluo.Needs;

/// <summary>A link of a week's mail as it lies in the database: one need for one person. Of its secret, only the hash is kept.</summary>
internal sealed record NeedLink(PostingId Posting, PersonId Person, Instant MadeAt)
{
    /// <summary>For so long it opens the need.</summary>
    internal static readonly Duration Open = Duration.FromDays(30);

    internal static string Path(string token) => $"/needs/mailed/{token}";
}
