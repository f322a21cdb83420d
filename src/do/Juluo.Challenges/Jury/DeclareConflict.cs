namespace Juluo.Challenges;

/// <summary>
/// POST /challenges/{id}/jury/{entry}/conflict — declares that the caller has a conflict of interest with an entry. They can no longer see its score sheet, and one that they have started is
/// deleted.
/// </summary>
[Post(
    "/challenges/{id}/jury/{entry}/conflict",
    ChallengeRights.TakePart,
    Form = typeof(ShowJury),
    Say = "challenges.conflict.declared",
    Undo = "/challenges/{id}/jury/{entry}/conflict/withdrawal"
)]
internal sealed class DeclareConflict(UnitOfWork work, Clock clock, ProjectsFacade projects) : Slice<DeclareConflict.Input, Done>
{
    public sealed record Input(ChallengeId Id, ChallengeEntryId Entry);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge)
            return new NotFound();
        if (await Judging.Read(work, clock, projects, challenge, caller.Self, stop) is not { } judging)
            return new JuryErrors.OnlyForJury();
        if (judging.Entries.FirstOrDefault(e => e.Id == input.Entry) is not { } entry)
            return new NotFound();
        if (judging.Round.ClosedAt is not null)
            return new JuryErrors.Closed();
        await new JuryStore(work, clock).Declare(entry, caller.Self, stop);
        return Done.It;
    }
}
