namespace Juluo.Needs;

/// <summary>What programs outside hear when a need has a response: which need, and no names.</summary>
/// <param name="Posting">Its key in <c>/needs</c>.</param>
internal sealed record NeedAnswered(PostingId Posting, Instant At);
