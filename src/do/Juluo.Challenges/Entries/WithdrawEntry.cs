namespace Juluo.Challenges;

/// <summary>POST /challenges/{id}/entries/{entry}/withdrawal — withdraws an entry. Until the first deadline it can be entered again.</summary>
[Post(
    "/challenges/{id}/entries/{entry}/withdrawal",
    ChallengeRights.TakePart,
    Form = typeof(ShowEntry),
    Then = "/challenges/{id}",
    Say = "challenges.entry.is-withdrawn",
    Undo = "/challenges/{id}/entries/{entry}/return"
)]
internal sealed class WithdrawEntry(UnitOfWork work, Clock clock, ProjectsFacade projects) : Slice<WithdrawEntry.Input, Done>
{
    public sealed record Input(ChallengeId Id, ChallengeEntryId Entry);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var entries = new EntryStore(work, clock);
        if (
            await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge
            || await entries.Find(challenge.Id, input.Entry, stop) is not { } entry
        )
            return new NotFound();
        if (await projects.Find(entry.Project, caller, stop) is not { Leads: true })
            return new EntryErrors.OnlyForLeads();
        if (challenge.OverAt is not null)
            return new ChallengeErrors.IsOver();
        return await entries.Withdraw(entry.Id, stop) ? Done.It : new EntryErrors.Withdrawn();
    }
}
