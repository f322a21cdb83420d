namespace Juluo.Needs;

/// <summary>POST /me/postings/{id} — changes a need or an offer of the caller: its words, skills, terms and last day.</summary>
[Post("/me/postings/{id}", Requires.SignIn, Form = typeof(ShowMyPosting), Then = "/needs", Say = "needs.posting.changed")]
internal sealed class ChangePosting(PostingsFacade postings, UnitOfWork work, Clock clock) : Slice<ChangePosting.Input, Done>
{
    public sealed record Input(PostingId Id) : PostingDetails;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        input.Check(clock.Today(work.Community.Zone)) is { Count: > 0 } wrong
            ? wrong
            : await postings.Change(caller.Self, input.Id, input.Said, nameof(input.Text), stop);
}
