namespace Juluo.Needs;

/// <summary>A page of needs or offers of others, and the reader's own.</summary>
/// <param name="Mine">Null for a caller who is no person here.</param>
/// <param name="Waiting">The caller's own that have responses they have not answered.</param>
/// <param name="Ended">What the caller closed or removed lately, or whose day has passed; the latest first.</param>
public sealed record PostingList(
    IReadOnlyList<PostingList.Line> Items,
    string? Next,
    PostingKind Kind,
    MyPostings? Mine,
    IReadOnlyList<PostingList.WaitingResponses> Waiting,
    IReadOnlyList<EndedPosting> Ended
) : IPage<PostingList.Line>
{
    /// <summary>False for people who are paused: they read and do not respond.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool MayRespond { get; init; }

    /// <param name="Responded">The caller has responded to it.</param>
    public sealed record Line(PersonCard Person, PostingCard Posting, bool Responded);

    /// <param name="Count">At least 1.</param>
    public sealed record WaitingResponses(PostingId Posting, int Count);
}
