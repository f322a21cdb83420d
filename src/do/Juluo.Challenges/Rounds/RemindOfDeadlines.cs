namespace Juluo.Challenges;

/// <summary>Reminds teams without a submission of a deadline that is today or tomorrow, and notifies jurors once they have sheets to hand in.</summary>
[Named("challenges.remind-of-deadlines")]
internal sealed class RemindOfDeadlines(UnitOfWork work, Clock clock, ProjectsFacade projects, Notifier notifier) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        foreach (var challenge in await new ChallengeStore(work, clock).Running(stop))
        {
            var rounds = await new ChallengeRoundStore(work, clock).Of(challenge.Id, stop);
            if (rounds.Find(r => r.PublishedAt is null) is not { } round)
                continue;
            if (
                round.Stage(clock.Now) == RoundStage.Open
                && round.EndsAt.InZone(community.Zone).Date <= clock.Today(community.Zone).PlusDays(1)
            )
                await RemindTeams(challenge, round, community, stop);
            else if (round.Stage(clock.Now) == RoundStage.Judged)
                await RemindJury(challenge, round, stop);
        }
    }

    private async Task RemindTeams(Challenge challenge, ChallengeRound round, Community community, CancellationToken stop)
    {
        var store = new EntryStore(work, clock);
        var done = (await store.Submissions(challenge.Id, stop)).Where(s => s.Round == round.Number).Select(s => s.Entry).ToHashSet();
        var late = (await store.Of(challenge.Id, stop)).FindAll(e => e.Round == round.Number && !done.Contains(e.Id));
        var teams = await projects.Teams([.. late.Select(e => e.Project)], stop);
        var until = round.EndsAt.InZone(community.Zone);
        foreach (var entry in late)
            await notifier.Notify(
                teams[entry.Project],
                new(
                    ChallengeNotices.Deadline,
                    $"challenge:{challenge.Id}:deadline:{entry.Id}:{round.Number}:{until.Date:uuuu-MM-dd}",
                    "challenges.told.deadline",
                    new
                    {
                        challenge = challenge.Title,
                        day = until.Date,
                        time = LocalMoment.Time(round.EndsAt, community.Zone),
                    },
                    $"/challenges/{challenge.Id}/entries/{entry.Id}"
                ),
                stop
            );
    }

    private async Task RemindJury(Challenge challenge, ChallengeRound round, CancellationToken stop)
    {
        foreach (var juror in (await new JuryStore(work, clock).Of(challenge.Id, stop)).Where(j => j.State == JurorState.Accepted))
            if (
                await Judging.Read(work, clock, projects, challenge, juror.Person, stop) is { } judging
                && judging.Waiting(clock.Now).Count() is > 0 and var count
            )
                await notifier.Notify(
                    juror.Person,
                    new(
                        ChallengeNotices.Jury,
                        $"challenge:{challenge.Id}:score:{round.Number}:{juror.Person}",
                        "challenges.told.score",
                        new { challenge = challenge.Title, count },
                        $"/challenges/{challenge.Id}/jury"
                    ),
                    stop
                );
    }
}
