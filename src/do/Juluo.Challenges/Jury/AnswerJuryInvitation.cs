namespace Juluo.Challenges;

/// <summary>POST /challenges/{id}/jury/answer — accepts or declines an invitation to judge. The organiser is notified of an acceptance.</summary>
[Post("/challenges/{id}/jury/answer", ChallengeRights.TakePart, Form = typeof(ShowChallenge))]
internal sealed class AnswerJuryInvitation(UnitOfWork work, Clock clock, ProjectsFacade projects, Notifier notifier)
    : Slice<AnswerJuryInvitation.Input, Done>
{
    public sealed record Input(ChallengeId Id, bool Accept);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge)
            return new NotFound();
        var jury = new JuryStore(work, clock);
        if (await jury.State(challenge.Id, caller.Person, stop) != JurorState.Invited)
            return new JuryErrors.NotInvited();
        if (!input.Accept)
            return await jury.Remove(challenge.Id, caller.Self, stop) ? Done.It : new JuryErrors.NotInvited();
        var entries = await new EntryStore(work, clock).Of(challenge.Id, stop);
        var teams = await projects.Teams([.. entries.Select(e => e.Project)], stop);
        if (teams.Values.Any(t => t.Contains(caller.Self)))
            return new JuryErrors.YouAreOnTeam();
        if (!await jury.Accept(challenge.Id, caller.Self, stop))
            return new JuryErrors.NotInvited();
        if (challenge.MadeBy is { } maker && maker != caller.Self)
            await notifier.Notify(
                maker,
                new(
                    ChallengeNotices.Jury,
                    $"challenge:{challenge.Id}:accepted:{caller.Self}:{clock.Now}",
                    "challenges.told.accepted",
                    new { name = caller.Name, challenge = challenge.Title },
                    $"/challenges/{challenge.Id}/settings"
                ),
                stop
            );
        return Done.It;
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        input.Accept ? new($"/challenges/{input.Id}/jury", "challenges.jury.accepted") : new("/challenges", "challenges.jury.not-accepted");
}
