namespace Juluo.Needs;

/// <summary>GET /me/postings/{id} — shows a need or an offer of the caller: to change it, or to reopen it if it has ended.</summary>
[Get("/me/postings/{id}", Requires.SignIn, Page = typeof(MyPostingPage))]
internal sealed class ShowMyPosting(PostingsFacade postings, UnitOfWork work, Clock clock) : Slice<ShowMyPosting.Input, MyPosting>
{
    public sealed record Input(PostingId Id);

    public override async Task<Outcome<MyPosting>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await postings.Find(input.Id, stop) is { } posting && posting.Author == caller.Self
            ? new MyPosting(posting.Card, posting.Kind, posting.EndedAt, clock.Today(work.Community.Zone))
            : new NotFound();
}

/// <param name="EndedAt">The time when it ended, by its last day or by hand; null while it is open.</param>
public sealed record MyPosting(
    PostingCard Posting,
    PostingKind Kind,
    Instant? EndedAt,
    [property: System.Text.Json.Serialization.JsonIgnore] LocalDate Today
);
