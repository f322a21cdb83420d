namespace Juluo.Challenges;

/// <summary>The caller's tasks in challenges: invitations into juries, entries to score, work to submit, and results to publish.</summary>
internal sealed class WaitingChallenges(UnitOfWork work, Clock clock, ProjectsFacade projects) : WaitingSource
{
    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        if (caller.Person is not { } self || !caller.May(ChallengeRights.TakePart))
            return [];
        // An invitation is due at the teams' deadline, when judging begins.
        var all = (await new JuryStore(work, clock).Invitations(self, stop)).ConvertAll(c => new WaitingItem(
            "jury-invitation",
            c.Title,
            $"/challenges/{c.Challenge}",
            c.Since,
            c.EndsAt
        ));
        var home = await new MyChallengesAtHome(work, clock, projects).Handle(new(), caller, stop);
        if (home.Failed)
            return [.. all.Take(Most)];
        all.AddRange(
            home.Value.Score.Select(s => new WaitingItem("score", s.Challenge.Title, $"/challenges/{s.Challenge.Id}/jury", s.Since))
        );
        all.AddRange(
            home.Value.Submit.Select(s => new WaitingItem(
                "submission",
                s.Project,
                $"/challenges/{s.Challenge.Id}/entries/{s.Entry}",
                s.Since,
                s.EndsAt
            ))
        );
        all.AddRange(
            home.Value.Publish.Select(p => new WaitingItem(
                "results",
                p.Challenge.Title,
                $"/challenges/{p.Challenge.Id}/rounds/{p.Round}",
                p.Since
            ))
        );
        return [.. all.Take(Most)];
    }
}
