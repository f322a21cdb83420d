namespace Juluo.Needs;

/// <summary>Accepts a response from the page or from an email link, and checks access to a posting.</summary>
internal sealed class Responding(
    ResponseStore responses,
    ReadAvoided avoided,
    ResponseNotices notices,
    PeopleFacade people,
    PostingsFacade postings,
    Outbox outbox,
    Clock clock
)
{
    public async Task<Outcome<Done>> Give(PostingId id, PersonId person, string message, CancellationToken stop)
    {
        if (await postings.Find(id, stop) is not { } posting)
            return new NotFound();
        if (posting.Author == person)
            return new ResponseErrors.Own();
        if (!await MayRead(posting, person, stop))
            return posting.EndedAt is null ? new NotFound() : new ResponseErrors.PostingOver();
        if (posting.EndedAt is not null)
            return new ResponseErrors.PostingOver();
        if (!await responses.Add(id, person, posting.Author, message, stop))
            return new ResponseErrors.AlreadyGiven();
        if ((await avoided(posting.Author, stop)).Contains(person))
            return Done.It;
        await notices.Given(posting, person, message, stop);
        // A response that the author cannot see is no answer to them.
        if (posting.Kind == PostingKind.Need)
            await outbox.Publish(new AskStep(id.Value, AskStage.Answered, posting.Author, clock.Now), stop);
        return Done.It;
    }

    /// <summary>Returns true if a person may read the posting: its author, people who can see it while it is open, and people who responded.</summary>
    public async Task<bool> MayRead(SaidPosting posting, PersonId? reader, CancellationToken stop) =>
        posting.Author == reader
        || (reader is { } self && await responses.Find(posting.Card.Id, self, stop) is { Given: true })
        || (
            posting.EndedAt is null
            && await people.Find(posting.Author, stop) is { Here: true } author
            && (posting.Kind == PostingKind.Need ? author.Needs : author.Offers).Any(w => w.Id == posting.Card.Id)
        );
}
