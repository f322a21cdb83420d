namespace Juluo.Challenges;

/// <summary>POST /challenges/{id}/vote — votes for an entry, or changes the vote. Each member has one vote and cannot vote for their own team.</summary>
[Post(
    "/challenges/{id}/vote",
    ChallengeRights.TakePart,
    Form = typeof(ShowGallery),
    Say = "challenges.vote.cast",
    Undo = "/challenges/{id}/vote/withdrawal"
)]
internal sealed class VoteForEntry(UnitOfWork work, Clock clock, ProjectsFacade projects) : Slice<VoteForEntry.Input, Done>
{
    public sealed record Input(ChallengeId Id, ChallengeEntryId Entry);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge)
            return new NotFound();
        if (!challenge.IsVoted(clock.Now))
            return new VoteErrors.NotNow();
        if (await new EntryStore(work, clock).Find(challenge.Id, input.Entry, stop) is not { WithdrawnAt: null } entry)
            return new VoteErrors.EntryGone();
        if ((await projects.Team(entry.Project, stop)).Contains(caller.Self))
            return new VoteErrors.OwnTeam();
        return await new VoteStore(work, clock).Cast(challenge.Id, entry.Id, caller.Self, stop);
    }
}
