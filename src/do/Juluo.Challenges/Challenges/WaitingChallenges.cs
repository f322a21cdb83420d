namespace Juluo.Challenges;

/// <summary>The caller's tasks in challenges: invitations into juries, entries to score, work to submit, and results to publish.</summary>
internal sealed class WaitingChallenges(UnitOfWork work, Clock clock, ProjectsFacade projects) : WaitingSource
{
    public override Statement? Any(Caller caller) =>
        caller.Person is { } self && caller.May(ChallengeRights.TakePart)
            ? (Statement)
                $"""
                    exists (select from challenges.challenge c where c.community_id = {work.Community} and c.opened_at is not null and c.called_off_at is null
                      and exists (select from challenges.challenge_round r
                        where r.community_id = c.community_id and r.challenge_id = c.id and r.published_at is null))
                    """
            : null;

    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        var self = caller.Self;
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
