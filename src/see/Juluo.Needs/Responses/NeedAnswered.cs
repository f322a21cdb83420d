namespace Juluo.Needs;

/// <summary>The webhook payload for a response to a need: its key, without names.</summary>
/// <param name="Posting">Its key in <c>/needs</c>.</param>
internal sealed record NeedAnswered(PostingId Posting, Instant At);
