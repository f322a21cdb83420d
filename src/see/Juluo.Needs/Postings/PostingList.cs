namespace Juluo.Needs;

/// <summary>A page of other people's needs or offers, with the reader's own.</summary>
/// <param name="Mine">The caller's own postings; null for a caller who is not a person.</param>
/// <param name="Waiting">The caller's postings with unanswered responses.</param>
/// <param name="Ended">The caller's postings that were recently closed or removed or reached their last day, the latest first.</param>
public sealed record PostingList(
    IReadOnlyList<PostingList.Line> Items,
    string? Next,
    PostingKind Kind,
    MyPostings? Mine,
    IReadOnlyList<PostingList.WaitingResponses> Waiting,
    IReadOnlyList<EndedPosting> Ended
) : IPage<PostingList.Line>
{
    /// <summary>False for paused people, who can read but not respond.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool MayRespond { get; init; }

    /// <param name="Responded">True if the caller has responded to it.</param>
    public sealed record Line(PersonCard Person, PostingCard Posting, bool Responded);

    /// <param name="Count">At least 1.</param>
    public sealed record WaitingResponses(PostingId Posting, int Count);
}
