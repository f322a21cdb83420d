namespace Juluo.Needs;

/// <summary>POST /me/postings/{id}/return — reopens a need or an offer of the caller that has ended. One whose last day has passed needs another day.</summary>
[Post("/me/postings/{id}/return", Requires.SignIn, Then = "/needs", Say = "needs.posting.reopened", Form = typeof(ShowMyPosting))]
internal sealed class RestorePosting(PostingsFacade postings, UnitOfWork work, Clock clock) : Slice<RestorePosting.Input, Done>
{
    /// <param name="ClosesOn">A new last day; if omitted, the existing one stays.</param>
    public sealed record Input(PostingId Id, LocalDate? ClosesOn = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await postings.Find(input.Id, stop) is not { } posting || posting.Author != caller.Self)
            return new NotFound();
        if (posting.EndedAt is null)
            return Done.It;
        if ((input.ClosesOn ?? posting.Card.ClosesOn) < clock.Today(work.Community.Zone))
            return input.ClosesOn is null
                ? new LastDayErrors.HasPassed(nameof(input.ClosesOn), posting.Card.ClosesOn!.Value)
                : new LastDayErrors.IsPast(nameof(input.ClosesOn));
        await postings.Reopen(caller.Self, input.Id, input.ClosesOn, stop);
        return Done.It;
    }
}
