using System.Text.Json.Serialization;

namespace Juluo.Challenges;

/// <summary>The widget on the home page with the caller's invitations into juries, score sheets to fill in, submissions due, and results to publish.</summary>
[Named("my-challenges-at-home")]
[Widget(Dashboard.Home, ChallengeRights.TakePart, typeof(MyChallengesAtHomeWidget), 31)]
public sealed class MyChallengesAtHome(UnitOfWork work, Clock clock, ProjectsFacade projects) : Slice<Nothing, MyChallengesAtHome.Output>
{
    private const int Urgent = 7;

    /// <param name="Sheets">The number of score sheets to hand in.</param>
    /// <param name="Since">The deadline of the teams' submissions.</param>
    public sealed record ToScore(Challenge Challenge, int Sheets, [property: JsonIgnore] Instant Since);

    /// <param name="Since">The time when scoring was closed, or when it began if it is still open.</param>
    public sealed record ToPublish(Challenge Challenge, int Round, [property: JsonIgnore] Instant Since);

    /// <param name="Since">The time when the round began for this entry.</param>
    public sealed record ToSubmit(
        Challenge Challenge,
        ChallengeEntryId Entry,
        LocalizedText Project,
        Instant EndsAt,
        [property: JsonIgnore] Instant Since
    );

    /// <param name="Publish">Challenges that the caller runs and whose current round has all its sheets or is closed.</param>
    public sealed record Output(
        IReadOnlyList<Challenge> Invited,
        IReadOnlyList<ToScore> Score,
        IReadOnlyList<ToSubmit> Submit,
        IReadOnlyList<ToPublish> Publish
    ) : IHeadline, IPlacedWidget
    {
        public string? Headline(Words words) =>
            Invited.Count > 0 ? words.Say("challenges.home.invited", new { count = Invited.Count })
            : Score.Count > 0 ? words.Say("challenges.home.score", new { count = Score.Sum(s => s.Sheets) })
            : Submit.Count > 0 ? words.Say("challenges.home.submit", new { count = Submit.Count })
            : null;

        public int Order(Caller reader, int declared) => Urgent;
    }

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var running = await new ChallengeStore(work, clock).Running(stop);
        if (running.Count == 0)
            return new NotFound();
        var (jury, rounds) = (new JuryStore(work, clock), new ChallengeRoundStore(work, clock));
        List<Challenge> invited = [];
        List<ToScore> score = [];
        List<ToPublish> publish = [];
        var judges = (await jury.Of(caller.Self, stop)).ToHashSet();
        foreach (var challenge in running)
        {
            if (judges.Contains(challenge.Id))
                if (await jury.State(challenge.Id, caller.Self, stop) == JurorState.Invited)
                    invited.Add(challenge);
                else if (await Judging.Read(work, clock, projects, challenge, caller.Self, stop) is { } judging)
                    if (judging.Waiting(clock.Now).Count() is > 0 and var sheets)
                        score.Add(new(challenge, sheets, judging.Round.EndsAt));
            if (challenge.MadeBy != caller.Person)
                continue;
            var round = (await rounds.Of(challenge.Id, stop)).Find(r => r.PublishedAt is null);
            if (round?.Stage(clock.Now) is RoundStage.Judged or RoundStage.Closed)
            {
                var judged = await RoundJudgement.Read(work, clock, projects, challenge.Id, round, stop);
                if (round.ClosedAt is not null || (judged.Expected > 0 && judged.Counted.Count >= judged.Expected))
                    publish.Add(new(challenge, round.Number, round.ClosedAt ?? round.EndsAt));
            }
        }

        var submit = await Submit(running, caller.Self, stop);
        return invited.Count + score.Count + submit.Count + publish.Count == 0
            ? new NotFound()
            : new Output(invited, score, submit, publish);
    }

    private async Task<List<ToSubmit>> Submit(List<Challenge> running, PersonId self, CancellationToken stop)
    {
        var mine = await projects.Of(self, stop);
        var (store, rounds, submit) = (new EntryStore(work, clock), new ChallengeRoundStore(work, clock), new List<ToSubmit>());
        foreach (var entry in mine.Count == 0 ? [] : await store.OfProjects(mine.ConvertAll(p => p.Id), stop))
        {
            if (running.Find(c => c.Id == entry.Challenge) is not { } challenge)
                continue;
            var all = await rounds.Of(challenge.Id, stop);
            if (
                all.Find(r => r.Number == entry.Round) is { } round
                && round.Stage(clock.Now) == RoundStage.Open
                && !(await store.Submissions(challenge.Id, stop)).Exists(s => s.Entry == entry.Id && s.Round == entry.Round)
            )
                submit.Add(
                    new(
                        challenge,
                        entry.Id,
                        mine.Find(p => p.Id == entry.Project)!.Name,
                        round.EndsAt,
                        all.Find(r => r.Number == entry.Round - 1)?.PublishedAt ?? entry.EnteredAt
                    )
                );
        }

        return submit;
    }
}
