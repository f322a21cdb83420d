namespace Juluo.Needs;

/// <summary>Takes a response, from the page or from the link of a mail; who may read a need or an offer.</summary>
internal sealed class Responding(
    ResponseStore responses,
    ReadAvoided avoided,
    ResponseNotices notices,
    PeopleFacade people,
    WantsFacade wants,
    Outbox outbox,
    Clock clock
)
{
    public async Task<Outcome<Done>> Give(WantId id, PersonId person, string message, CancellationToken stop)
    {
        if (await wants.Find(id, stop) is not { } want)
            return new NotFound();
        if (want.Author == person)
            return new ResponseErrors.Own();
        if (!await MayRead(want, person, stop))
            return want.EndedAt is null ? new NotFound() : new ResponseErrors.WantOver();
        if (want.EndedAt is not null)
            return new ResponseErrors.WantOver();
        if (!await responses.Add(id, person, want.Author, message, stop))
            return new ResponseErrors.AlreadyGiven();
        if ((await avoided(want.Author, stop)).Contains(person))
            return Done.It;
        await notices.Given(want, person, message, stop);
        // What its author cannot see is no answer to them.
        if (want.Kind == WantKind.Need)
            await outbox.Publish(new AskStep(id.Value, AskStage.Answered, want.Author, clock.Now), stop);
        return Done.It;
    }

    /// <summary>Whether a person may read it: its author, those to whom it is shown while it is open, and those who responded.</summary>
    public async Task<bool> MayRead(SaidWant want, PersonId? reader, CancellationToken stop) =>
        want.Author == reader
        || (reader is { } self && await responses.Find(want.Card.Id, self, stop) is { Given: true })
        || (
            want.EndedAt is null
            && await people.Find(want.Author, stop) is { Here: true } author
            && (want.Kind == WantKind.Need ? author.Needs : author.Offers).Any(w => w.Id == want.Card.Id)
        );
}
