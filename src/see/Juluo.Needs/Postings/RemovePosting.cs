namespace Juluo.Needs;

/// <summary>POST /me/postings/{id}/removal — removes a need or an offer of the caller. It can be restored.</summary>
[Post("/me/postings/{id}/removal", Requires.SignIn, Then = "/needs", Say = "people.posting.removed", Undo = "/me/postings/{id}/return")]
internal sealed class RemovePosting(PostingsFacade postings) : Slice<RemovePosting.Input, Done>
{
    public sealed record Input(PostingId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await postings.End(caller.Self, input.Id, stop) ? Done.It : new NotFound();
}
