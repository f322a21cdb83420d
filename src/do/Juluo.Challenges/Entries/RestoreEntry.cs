namespace Juluo.Challenges;

/// <summary>POST /challenges/{id}/entries/{entry}/return — re-enters a withdrawn entry, until the first deadline.</summary>
[Post("/challenges/{id}/entries/{entry}/return", ChallengeRights.TakePart, Form = typeof(ShowEntry), Say = "challenges.entry.entered")]
internal sealed class RestoreEntry(UnitOfWork work, Clock clock, ProjectsFacade projects, PeopleFacade people)
    : Slice<RestoreEntry.Input, Done>
{
    public sealed record Input(ChallengeId Id, ChallengeEntryId Entry);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new EntryStore(work, clock).Find(input.Id, input.Entry, stop) is not { } entry)
            return new NotFound();
        if (entry.WithdrawnAt is null)
            return new EntryErrors.NotWithdrawn();
        // All conditions are checked again, because the team may have changed.
        var again = await new EnterChallenge(work, clock, projects, people).Handle(
            new(input.Id, entry.Project, entry.Summary),
            caller,
            stop
        );
        return again.Failed ? again.As<Done>() : Done.It;
    }
}
