namespace Juluo.Sample;

/// <summary>A sample's challenges: one open for entries, and a finished hackathon with scores and awards. The demo's member is invited to the jury of the open one.</summary>
internal sealed class SampleChallenges(IServiceProvider services, SampleCommunity sample, PersonId[] ids, CancellationToken stop)
{
    private const int MostEntries = 3;
    private const int MostJurors = 3;

    private readonly Acting acting = new(services, sample, ids, stop);
    private readonly ProjectsFacade projects = services.GetRequiredService<ProjectsFacade>();
    private readonly LocalDate today = sample.Now.InZone(SampleOptions.Zone).Date;

    private sealed record Team(ProjectId Project, PersonId Lead, IReadOnlyList<PersonId> People);

    /// <param name="runs">The operator of the community.</param>
    public async Task<bool> Make(PersonId runs)
    {
        var teams = await Teams(runs);
        var taken = teams.SelectMany(t => t.People).ToHashSet();
        var free = sample
            .People.Where(p => IsHere(p.Number) && p.Role is SampleRole.Member or SampleRole.Resident or SampleRole.Mentor)
            .Select(p => ids[p.Number])
            .Where(p => p != runs && !taken.Contains(p))
            .ToList();
        if (teams.Count < 2 || free.Count < MostJurors)
            return false;
        await Open(runs, teams, free);
        await Finish(runs, teams, free);
        await acting.Hush("challenges.jury", "challenges.deadline", "challenges.result");
        return true;
    }

    private async Task Open(PersonId runs, List<Team> teams, List<PersonId> free)
    {
        var challenge = await Start(runs, SampleChallengeTexts.Open, today.PlusDays(19), today.PlusDays(40));
        await acting.Post(runs, $"/challenges/{challenge}/rounds", ("endsOn", today.PlusDays(47)), ("endsAt", "18:00"), ("takes", 2));
        await acting.Post(runs, $"/challenges/{challenge}/opening");
        foreach (var (place, team) in teams.Take(2).Index())
            await Enter(challenge, team, place, submits: place == 0);
        foreach (var juror in free.Skip(1).Take(2))
            await Judge(runs, challenge, juror);
        // The demo's member is the first of the people who are free.
        await acting.Post(
            runs,
            $"/challenges/{challenge}/jury/invitations",
            ("person", free[0]),
            ("words", "你常走這幾條騎樓，來幫我們看看哪個做法真的走得通。")
        );
    }

    private async Task Finish(PersonId runs, List<Team> teams, List<PersonId> free)
    {
        var challenge = await Start(runs, SampleChallengeTexts.Finished, today.PlusDays(1), null);
        await acting.Post(runs, $"/challenges/{challenge}/opening");
        var jury = free.Skip(1).Take(MostJurors).ToList();
        if (jury.Count < MostJurors)
            jury = [.. free.Take(MostJurors)];
        foreach (var juror in jury)
            await Judge(runs, challenge, juror);
        var entries = new List<ChallengeEntryId>();
        foreach (var (place, team) in teams.Index())
            entries.Add(await Enter(challenge, team, place, submits: true));
        await acting.Post(runs, $"/challenges/{challenge}/rounds/1/end");
        foreach (var (by, juror) in jury.Index())
            await Score(challenge, juror, by, entries);
        await acting.Post(runs, $"/challenges/{challenge}/rounds/1/closing");
        await acting.Post(runs, $"/challenges/{challenge}/rounds/1/publication");
        await acting.Post(
            runs,
            $"/challenges/{challenge}/awards",
            ("entry", entries[0]),
            ("prize", "首獎：共同工作空間三個月"),
            ("why", "三位評審都認為它下週就用得到。")
        );
    }

    /// <summary>The second juror gives lower marks, which does not change the ranking.</summary>
    private async Task Score(ChallengeId challenge, PersonId juror, int by, List<ChallengeEntryId> entries)
    {
        var criteria = await Criteria(challenge, juror);
        foreach (var (place, entry) in entries.Index())
            await acting.Post(
                juror,
                $"/challenges/{challenge}/jury/{entry}/sheet",
                ("marks", criteria.ConvertAll(c => $"{c}:{(by == 1 ? 5 : 9) - (2 * place) + (c == criteria[0] ? 1 : 0)}")),
                ("comment", SampleChallengeTexts.Comments[by]),
                ("handIn", true)
            );
    }

    private async Task<List<ChallengeCriterionId>> Criteria(ChallengeId challenge, PersonId reader)
    {
        var shown = await ActivatorUtilities.CreateInstance<ShowChallenge>(services).Handle(new(challenge), acting.As(reader), stop);
        return [.. shown.Value.Criteria.Select(c => c.Id)];
    }

    private Task<ChallengeId> Start(PersonId runs, SampleChallengeTexts.Text text, LocalDate endsOn, LocalDate? voteUntil) =>
        acting.Make<ChallengeId>(
            runs,
            "/challenges",
            ("title", text.Title),
            ("about", text.About),
            ("goodAnswer", text.GoodAnswer),
            ("prizes", text.Prizes),
            ("rights", text.Rights),
            ("teamLeast", 1),
            ("teamMost", 20),
            ("public", true),
            ("endsOn", endsOn),
            ("voteUntil", voteUntil)
        );

    private async Task<ChallengeEntryId> Enter(ChallengeId challenge, Team team, int place, bool submits)
    {
        var entry = await acting.Make<ChallengeEntryId>(
            team.Lead,
            $"/challenges/{challenge}/entries",
            ("project", team.Project),
            ("summary", SampleChallengeTexts.Summaries[place])
        );
        if (submits)
            await acting.Post(
                team.Lead,
                $"/challenges/{challenge}/entries/{entry}/submission",
                ("text", SampleChallengeTexts.Submissions[place]),
                ("links", "https://example.org/map")
            );
        return entry;
    }

    private async Task Judge(PersonId runs, ChallengeId challenge, PersonId juror)
    {
        await acting.Post(runs, $"/challenges/{challenge}/jury/invitations", ("person", juror));
        await acting.Post(juror, $"/challenges/{challenge}/jury/answer", ("accept", true));
    }

    /// <summary>Active projects that the community can see, led by people other than the organiser of the challenges.</summary>
    private async Task<List<Team>> Teams(PersonId runs)
    {
        var teams = new List<Team>();
        foreach (var lead in sample.Projects.Select(p => p.Members[0]).Distinct().Where(IsHere).Select(n => ids[n]))
        foreach (var project in await projects.Of(lead, stop))
            if (
                teams.Count < MostEntries
                && project.Leads
                && project.Visibility != ProjectVisibility.Team
                && teams.TrueForAll(t => t.Project != project.Id)
                && await projects.Team(project.Id, stop) is var people
                && !people.Contains(runs)
                && people.Count <= 20
            )
                teams.Add(new(project.Id, lead, people));
        return teams;
    }

    private bool IsHere(int number) => sample.People[number].LeftOn is not { } left || left > today;
}
